package org.spikebook.e2e.journey;

import com.microsoft.playwright.TimeoutError;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.e2e.page.CatalogPage;
import org.spikebook.e2e.page.NotebookPage;
import org.spikebook.e2e.support.Journey;
import org.spikebook.e2e.support.Screen;
import org.spikebook.e2e.support.Visitor;

import java.io.PrintStream;

/**
 * Every lesson in both languages and both themes, with all its parts: it has its first figure, axe
 * is content, and it fits a phone; how long the figure takes is printed. It takes minutes, so it is
 * run by hand ({@code -DexcludedGroups=none}).
 */
@Tag("load")
class EveryLessonJourneyIT extends Journey {

    private static final long NS_PER_MS = 1_000_000;

    private final PrintStream out = System.out;

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyLesson_inBothThemes_isAccessibleAndFitsAPhone(String language) {
        Visitor visitor = visitor("lessons-" + language, Screen.DESKTOP);
        int lessons = CatalogPage.open(visitor, language).lessons();
        SoftAssertions pages = new SoftAssertions();
        for (int at = 0; at < lessons; at++) {
            NotebookPage notebook = CatalogPage.open(visitor, language).startLesson(at);
            String name = "lesson-" + at;
            timeFirstNetwork(name, notebook);
            notebook.predictions().makeAll();
            notebook.assertHasItsFirstFigure();
            pages.check(() -> timeFirstFigure(name, notebook));
            pages.check(visitor::assertAccessible);
            pages.check(() -> visitor.assertFitsPhoneInTheDark(name));
            pages.check(visitor::assertAccessibleInOtherLooks);
        }
        pages.assertAll();
    }

    /** As it is begun: from the answer to the predictions before it. */
    private void timeFirstNetwork(String name, NotebookPage notebook) {
        try {
            double ms = notebook.predictions().msToFirstNetwork();
            out.printf("%s: first network plays after %,.0f ms%n", name, ms);
        } catch (TimeoutError tooLarge) {
            out.printf("%s: first network does not play%n", name);
        }
    }

    /** From asking for the page again until its first network is there, and may play. */
    private void timeFirstFigure(String name, NotebookPage notebook) {
        long begin = System.nanoTime();
        notebook.reload().assertHasItsFirstFigure();
        long ms = (System.nanoTime() - begin) / NS_PER_MS;
        out.printf("%s: first figure after %,d ms%n", name, ms);
    }
}
