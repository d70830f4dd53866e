package org.spikebook.lesson.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.notebook.sweep.SweepAxis;
import org.spikebook.lesson.notebook.sweep.SweepDesign;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.lesson.notebook.sweep.SweepOverlay;

import java.util.List;
import java.util.Map;
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

    @Test
    void prediction_standsAboveTheNextResult_butNotBehindATask() {
        List<Cell> cells =
                List.of(
                        choice("first", true),
                        choice("second", true),
                        network("one"),
                        sweep("figure", "one"),
                        choice("behind", true),
                        new TaskCell(
                                "task", "", List.of(), new CheckSpec("answer", Map.of()), 1, ""),
                        network("two"));

        assertThat(above("one", cells)).containsExactly("first", "second");
        assertThat(above("figure", cells)).isEmpty();
        assertThat(above("two", cells)).isEmpty();
    }

    @Test
    void prediction_atTheEndOfASection_standsAboveNoEarlierResult_norAboveThatOfTheNextSection() {
        List<Cell> cells =
                List.of(
                        new TextCell("begin", "# First"),
                        network("one"),
                        new TextCell("between", "Set the weight to 0."),
                        choice("end", true),
                        new TextCell("second", "So it is.\n\n# Second"),
                        choice("next", true),
                        network("two"));

        assertThat(above("one", cells)).isEmpty();
        assertThat(above("two", cells)).containsExactly("next");
    }

    @Test
    void prediction_standsAboveTheResult_ofALaterStepOfItsSection() {
        List<Cell> cells =
                List.of(
                        new TextCell("part", "# Part 1\n\n## Predict"),
                        choice("made", true),
                        new TextCell("run", "## Run"),
                        network("one"));

        assertThat(above("one", cells)).containsExactly("made");
        assertThat(above("one", cells.subList(1, 4))).isEmpty();
    }

    @Test
    void prediction_standsAboveTheResult_behindCodeWithAComment() {
        List<Cell> cells =
                List.of(
                        choice("made", true),
                        new TextCell("code", "```python\n# no heading\n```"),
                        network("one"));

        assertThat(above("one", cells)).containsExactly("made");
    }

    @Test
    void prediction_standsAboveTheChip_ofTheNetworkThatIsTrainedBelowIt() {
        List<Cell> cells =
                List.of(
                        choice("all", true),
                        network("net"),
                        new TrainingCell("training", "", "net", "{}"),
                        new ChipCell("chip", "", "training", "loihi1", 100));

        assertThat(above("net", cells)).isEmpty();
        assertThat(above("training", cells)).isEmpty();
        assertThat(above("chip", cells)).containsExactly("all");
        assertThat(above("training", cells.subList(0, 3))).containsExactly("all");
    }

    @Test
    void prediction_standsNowhere_whileItsResultIsHeldBack() {
        List<Cell> cells = List.of(network("one"), choice("made", true), choice("waits", false));

        assertThat(above("one", cells)).isEmpty();
    }

    @Test
    void ratesThatAFigureDraws_areNotToldAboveIt() {
        List<Cell> cells = List.of(rate("drawn", "exc"), rate("told", ""), sweep("figure", "net"));

        assertThat(above("figure", cells)).containsExactly("told");
    }

    private static List<String> above(String cell, List<Cell> cells) {
        return new Predictions(new Notebook("", Optional.empty(), cells))
                .above(cell).stream().map(QuestionCell::id).toList();
    }

    private static QuestionCell choice(String id, boolean isMade) {
        QuestionCell question =
                new QuestionCell(
                        id, "", new Question.Choice(List.of("a", "b")), true, "", Optional.empty());
        return isMade ? question.withAnswer(new Answer.Options(List.of(0))) : question;
    }

    private static Cell sweep(String id, String input) {
        SweepDesign design =
                new SweepDesign(
                        List.of(SweepAxis.of("/run/seed", List.of(1.0))),
                        SweepMeasure.POPULATION_RATE,
                        "exc",
                        0,
                        1,
                        SweepOverlay.NONE);
        return new SweepCell(id, "", List.of(input), design);
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
