package org.spikebook.lesson.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.PredictionGate;
import org.spikebook.lesson.notebook.TextCell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class RestOfLessonTest {

    private static final Lesson LESSON =
            LessonCatalog.builtIn().lesson("02-the-f-i-curve").orElseThrow();
    private static final RestOfLesson REST =
            new RestOfLesson(LESSON, List.of(Locale.ENGLISH, Locale.GERMAN));

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void rest_isInTheLanguageOfThePart(String language) {
        Notebook whole = LESSON.newNotebook(Locale.of(language));
        PredictionGate gate = PredictionGate.of(whole);

        assertThat(gate.isClosed()).isTrue();
        assertThat(REST.behind(gate.open())).isEqualTo(gate.held());
    }

    @Test
    void cell_thatWasMovedForward_doesNotComeTwice() {
        PredictionGate gate = PredictionGate.of(LESSON.newNotebook(Locale.ENGLISH));
        Cell moved = gate.held().getLast();
        List<Cell> cells = new ArrayList<>(List.of(moved));
        cells.addAll(gate.open().cells());

        assertThat(REST.behind(notebook(cells)))
                .isEqualTo(gate.held().subList(0, gate.held().size() - 1));
    }

    @Test
    void part_thatEndsInACellOfItsOwn_hasNoRest() {
        assertThat(REST.behind(notebook(List.of(new TextCell("mine", "Mine"))))).isEmpty();
    }

    private static Notebook notebook(List<Cell> cells) {
        return new Notebook("Mine", Optional.of(LESSON.ref()), cells);
    }
}
