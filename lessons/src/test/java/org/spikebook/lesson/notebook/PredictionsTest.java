package org.spikebook.lesson.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class PredictionsTest {

    private static final Notebook NOTEBOOK =
            new Notebook(
                    "",
                    Optional.empty(),
                    List.of(
                            rate("before", "exc"),
                            network("one"),
                            rate("between", "exc"),
                            rate("of-nothing", ""),
                            network("two"),
                            rate("behind", "exc")));

    @Test
    void rates_areMeasuredInTheNextNetwork_orInTheLastOne() {
        assertThat(idsFor("one")).containsExactly("before");
        assertThat(idsFor("two")).containsExactly("between", "behind");
    }

    private static List<String> idsFor(String cell) {
        return new Predictions(NOTEBOOK).ofRatesIn(cell).stream().map(QuestionCell::id).toList();
    }

    private static QuestionCell rate(String id, String of) {
        return new QuestionCell(
                id,
                "",
                new Question.Number("Hz", 1, of),
                true,
                "",
                Optional.of(new Answer.Number(20)));
    }

    private static NetworkCell network(String id) {
        return new NetworkCell(id, "", "{}", CanvasLayout.EMPTY);
    }
}
