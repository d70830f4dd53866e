package org.spikebook.lesson.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class PredictionGateTest {

    private static final TextCell BEFORE = new TextCell("before", "Look.");
    private static final TextCell AFTER = new TextCell("after", "The answer is 35 Hz.");

    @Test
    void unanswered_prediction_holds_back_what_follows() {
        PredictionGate gate = PredictionGate.of(notebook(BEFORE, prediction("p"), AFTER));

        assertThat(gate.isClosed()).isTrue();
        assertThat(gate.open().cells()).containsExactly(BEFORE, prediction("p"));
        assertThat(gate.held()).containsExactly(AFTER);
    }

    @Test
    void answered_prediction_opens_up_to_the_next_one() {
        QuestionCell first = prediction("p").withAnswer(Answer.option(0));

        PredictionGate gate = PredictionGate.of(notebook(first, BEFORE, prediction("q"), AFTER));

        assertThat(gate.open().cells()).containsExactly(first, BEFORE, prediction("q"));
        assertThat(gate.held()).containsExactly(AFTER);
    }

    @Test
    void question_that_is_no_prediction_holds_nothing_back() {
        QuestionCell plain =
                new QuestionCell(
                        "q",
                        "",
                        new Question.Choice(List.of("a", "b")),
                        false,
                        "Which?",
                        Optional.empty());
        Notebook notebook = notebook(plain, AFTER);

        PredictionGate gate = PredictionGate.of(notebook);

        assertThat(gate.isClosed()).isFalse();
        assertThat(gate.open()).isEqualTo(notebook);
    }

    private static QuestionCell prediction(String id) {
        return new QuestionCell(
                id, "", new Question.Choice(List.of("a", "b")), true, "Which?", Optional.empty());
    }

    private static Notebook notebook(Cell... cells) {
        return new Notebook("Asks", Optional.empty(), List.of(cells));
    }
}
