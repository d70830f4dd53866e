package org.spikebook.e2e.journey;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

/**
 * Every lesson in both languages and both themes, with all its parts: it has its first figure, axe
 * is content, and it fits a phone. It takes minutes, so it is run by hand ({@code
 * -DexcludedGroups=none}).
 */
@Tag("load")
class EveryLessonJourneyIT extends Journey {

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyLesson_inBothThemes_isAccessibleAndFitsAPhone(String language) {
        Visitor visitor = visitor("lessons-" + language, Screen.DESKTOP);
        int lessons = CatalogPage.open(visitor, language).lessons();
        SoftAssertions pages = new SoftAssertions();
        for (int at = 0; at < lessons; at++) {
            NotebookPage notebook = CatalogPage.open(visitor, language).startLesson(at);
            notebook.predictions().makeAll();
            notebook.assertHasItsFirstFigure();
            String name = "lesson-" + at;
            pages.check(visitor::assertAccessible);
            pages.check(() -> visitor.assertFitsPhoneInTheDark(name));
        }
        pages.assertAll();
    }
}
