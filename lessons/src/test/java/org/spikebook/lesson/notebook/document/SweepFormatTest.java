package org.spikebook.lesson.notebook.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.lesson.document.YamlPart;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.CellHashes;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.lesson.notebook.sweep.SweepAxis;
import org.spikebook.lesson.notebook.sweep.SweepDesign;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.lesson.notebook.sweep.SweepOverlay;
import org.spikebook.simulator.problem.Problem;

import java.util.List;
import java.util.Optional;

class SweepFormatTest {

    private static final String RIGHT =
            """
            inputs: [net]
            x: {parameter: /a/b, from: 1, to: 100, count: 3, scale: log}
            measure: intervalCv
            of: exc
            seeds: 3
            formula: 2*x
            points: {label: A, xs: [1], ys: [2]}
            """;

    private static final SweepDesign DESIGN =
            new SweepDesign(
                    List.of(SweepAxis.logarithmic("/a/b", 1, 100, 3)),
                    SweepMeasure.INTERVAL_CV,
                    "exc",
                    0,
                    3,
                    new SweepOverlay(
                            "2*x",
                            "",
                            Optional.of(
                                    new SweepOverlay.Points("A", "", List.of(1.0), List.of(2.0)))));

    @Test
    void design_isReadFromALesson() {
        YamlPart part = new YamlPart("lesson.md", 1, RIGHT);

        assertThat(SweepParts.inputs(part.fields())).containsExactly("net");
        assertThat(SweepParts.design(part.fields())).isEqualTo(DESIGN);
        assertThat(part.problems()).isEmpty();
        assertThat(DESIGN.x().numbers().get(1)).isCloseTo(10, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "measure: intervalCv|measure: cv|lesson.md:3 unknownMeasure",
                "parameter: /a/b|parameter: a|lesson.md:2 noPointer",
                "to: 100|to: 1|lesson.md:2 emptyRange",
                "from: 1|from: -1|lesson.md:2 noLogarithm",
                "scale: log|scale: cubic|lesson.md:2 unknownScale",
                "count: 3|count: 1|lesson.md:2 notAWholeNumber",
                "scale: log|values: []|lesson.md:2 noValues",
                "formula: 2*x|formula: 2*|lesson.md:6 expectedExpression",
                "ys: [2]|ys: [2, 3]|lesson.md:7 unequalPoints",
                "seeds: 3|seeds: 6|lesson.md:5 notAWholeNumber",
                "of: exc|'y: {parameter: /c, from: 0, to: 1, count: 201}'|lesson.md:4"
                        + " tooManyPoints",
                "of: exc|'y: {parameter: /c, from: 0, to: 1, count: 2}'|lesson.md:4 overlayOfMap",
            })
    void mistake_isFoundOnItsLine(String right, String wrong, String expected) {
        YamlPart part = new YamlPart("lesson.md", 1, RIGHT.replace(right, wrong));
        SweepParts.design(part.fields());

        assertThat(part.problems())
                .extracting((Problem p) -> p.path() + " " + p.code())
                .contains(expected);
    }

    @Test
    void cell_isReadBackAsItWasWritten() {
        Notebook notebook =
                notebook(
                        new SweepDesign(
                                List.of(
                                        SweepAxis.linear("/a", 0, 1, 5)
                                                .withAlso(List.of("/b", "/c")),
                                        SweepAxis.of("/d", List.of(1.0, 5.0))),
                                SweepMeasure.LEARNED_WEIGHT,
                                "p",
                                50,
                                2,
                                SweepOverlay.NONE));
        Notebook overlaid = notebook(DESIGN);

        assertThat(NotebookReader.read(NotebookWriter.write(notebook)).orThrow("it"))
                .isEqualTo(notebook);
        assertThat(NotebookReader.read(NotebookWriter.write(overlaid)).orThrow("it"))
                .isEqualTo(overlaid);
    }

    @Test
    void hash_changesWithDesignAndNetwork_notWithWhatIsDrawnOver() {
        String hash = hash(notebook(DESIGN));

        assertThat(hash(notebook(DESIGN.withOverlay(SweepOverlay.NONE)))).isEqualTo(hash);
        assertThat(
                        hash(
                                notebook(
                                        new SweepDesign(
                                                DESIGN.axes(),
                                                DESIGN.measure(),
                                                "exc",
                                                1,
                                                3,
                                                SweepOverlay.NONE))))
                .isNotEqualTo(hash);
        Notebook other =
                notebook(DESIGN).withCell(new NetworkCell("net", "", "{}", CanvasLayout.EMPTY));
        assertThat(hash(other)).isNotEqualTo(hash);
    }

    private static String hash(Notebook notebook) {
        return CellHashes.of(notebook).of("sweep");
    }

    private static Notebook notebook(SweepDesign design) {
        return new Notebook(
                "T",
                Optional.empty(),
                List.of(
                        new NetworkCell("net", "N", "{\"a\": 1}", CanvasLayout.EMPTY),
                        new SweepCell("sweep", "S", List.of("net"), design)));
    }
}
