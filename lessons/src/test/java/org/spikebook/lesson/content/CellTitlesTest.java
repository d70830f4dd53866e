package org.spikebook.lesson.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spikebook.lesson.notebook.Cell;

import java.util.List;
import java.util.Locale;

/** Who hears a page, or reads its contents, tells cells apart by their titles. */
class CellTitlesTest {

    static List<Lesson> lessons() {
        return LessonCatalog.builtIn().lessons();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void cells_ofALesson_haveTitlesOfTheirOwn_inBothLanguages(Lesson lesson) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            List<String> titles =
                    lesson.newNotebook(language).cells().stream()
                            .map(Cell::title)
                            .filter(title -> !title.isBlank())
                            .toList();

            assertThat(titles).as("%s, %s", lesson.slug(), language).doesNotHaveDuplicates();
        }
    }
}
