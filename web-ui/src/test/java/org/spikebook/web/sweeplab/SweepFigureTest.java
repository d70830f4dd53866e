package org.spikebook.web.sweeplab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.curve.Axis;
import org.spikebook.lesson.curve.CurvePoint;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.experiment.sweep.FigurePlan;
import org.spikebook.lesson.experiment.sweep.FigureSweep;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Notebook;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.SweepCell;
import org.spikebook.lesson.notebook.sweep.SweepAxis;
import org.spikebook.lesson.notebook.sweep.SweepDesign;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.lesson.notebook.sweep.SweepOverlay;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.web.analysislab.ClassPrediction;
import org.spikebook.web.plot.ChartFigure;
import org.spikebook.web.plot.XyFigure;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;

class SweepFigureTest {

    private static final Laboratory LABORATORY = Laboratory.standard();
    private static final String CURRENT = "/stimuli/current/amplitudePa";
    private static final String DEAD_TIME = "/populations/n/model/tRefMs";

    private static final String NEURON =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 1, "model": {"type": "lif", "tauMemMs": 8,
               "cMemPf": 800, "vRestMv": -70, "vResetMv": -65, "vThresholdMv": -50, "tRefMs": 2}}],
             "stimuli": [{"id": "current", "type": "stepCurrent", "size": 1, "amplitudePa": 1900}],
             "projections": [{"id": "c", "from": "current", "to": "n", "connector":
               {"type": "oneToOne"}}],
             "run": {"dtMs": 0.1, "durationMs": 200, "seed": 3}}
            """;

    @Test
    void curves_areDrawnWithFormulaAndPoints_andNamedAboveThePlot() {
        SweepOverlay overlay =
                new SweepOverlay(
                        "x/50",
                        "A guess",
                        Optional.of(
                                new SweepOverlay.Points(
                                        "Lapicque 1907",
                                        "a reference",
                                        List.of(3000.0),
                                        List.of(90.0))));

        SweepFigure sweep = figure(SweepAxis.linear(CURRENT, 0, 6000, 4), overlay);

        ChartFigure chart = sweep.charts().getFirst();
        assertThat(chart.svg(720, 320, Locale.ENGLISH))
                .contains("<svg", "One neuron", "A guess", "Lapicque 1907", "current: ");
        assertThat(chart.file(720, 320, Locale.ENGLISH).svg()).startsWith("<?xml");
        assertThat(sweep.reference()).hasValue("Lapicque 1907: a reference");
        assertThat(sweep.provenance()).contains("spikebook-engine/", "seed 3", "0.1 ms");
        assertThat(sweep.refused()).isEmpty();
    }

    /** The second never reaches its threshold. */
    @Test
    void severalNetworks_shareOneFigure_andHaveAColumnEach() {
        SweepCell cell =
                new SweepCell(
                        "sweep",
                        "S",
                        List.of("net", "other"),
                        design(SweepAxis.linear(CURRENT, 0, 6000, 4), "n"));
        String silent = NEURON.replace("\"vThresholdMv\": -50", "\"vThresholdMv\": 50");

        SweepFigure sweep =
                figure(
                        cell,
                        new Notebook(
                                "T",
                                Optional.empty(),
                                List.of(
                                        new NetworkCell(
                                                "net", "One neuron", NEURON, CanvasLayout.EMPTY),
                                        new NetworkCell(
                                                "other",
                                                "A silent one",
                                                silent,
                                                CanvasLayout.EMPTY),
                                        cell)),
                        _ -> Optional.empty());

        assertThat(sweep.charts())
                .singleElement()
                .extracting(chart -> chart.svg(720, 320, Locale.ENGLISH))
                .asString()
                .contains("One neuron", "A silent one");
        SweepTables tables = new SweepTables(sweep);
        assertThat(tables.tables())
                .singleElement()
                .satisfies(table -> {
                    assertThat(table.columns()).endsWith("One neuron", "A silent one");
                    assertThat(table.rows().getLast().cells().getFirst()).isNotEqualTo("0");
                    assertThat(table.rows().getLast().cells().getLast()).isEqualTo("0");
                });
        assertThat(tables.csv().lines()).hasSize(9);
    }

    @Test
    void refusedPoint_isNamedInWords_inTheTable_andInTheFile() {
        SweepFigure sweep =
                figure(
                        SweepAxis.of("/populations/n/model/tRefMs", List.of(-1.0, 2.0)),
                        SweepOverlay.NONE);

        assertThat(sweep.refused().orElseThrow()).startsWith("1 of 2 points were refused");
        SweepTables tables = new SweepTables(sweep);
        assertThat(tables.tables().getFirst().rows())
                .extracting(SweepTables.Row::cells)
                .containsExactly(List.of("refused"), List.of("0"));
        assertThat(tables.csv().lines())
                .first()
                .isEqualTo("network,/populations/n/model/tRefMs,populationRate,sd,problems");
        assertThat(tables.csv().lines().toList().get(2)).isEqualTo("One neuron,2,0,,");
    }

    @Test
    void twoParameters_giveAHeatMap_andATableOfBoth() {
        SweepDesign design =
                new SweepDesign(
                        List.of(
                                SweepAxis.linear(CURRENT, 0, 6000, 3),
                                SweepAxis.of("/populations/n/model/tRefMs", List.of(-1.0, 2.0))),
                        SweepMeasure.POPULATION_RATE,
                        "n",
                        0,
                        1,
                        SweepOverlay.NONE);

        SweepFigure sweep = figure(design);

        assertThat(sweep.charts().getFirst().svg(720, 320, Locale.ENGLISH)).contains("<svg", "×");
        SweepTables.Table table = new SweepTables(sweep).tables().getFirst();
        assertThat(table.columns()).hasSize(4);
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().getFirst().cells()).containsOnly("refused");
    }

    @Test
    void predictions_ofWhatIsMeasured_areInFigure_table_andFile() {
        SweepAxis axis = SweepAxis.linear(CURRENT, 0, 6000, 4);
        SweepFigure sweep =
                figure(
                        design(axis, "n"),
                        List.of(
                                drawn("mine", "n", CURRENT),
                                drawn("elsewhere", "n", "/populations/n/model/tRefMs"),
                                drawn("another", "m", CURRENT),
                                number(Optional.of(new Answer.Number(50)))));

        assertThat(sweep.curves().orElseThrow().curves())
                .filteredOn(curve -> curve.label().startsWith("Your prediction"))
                .extracting(XyFigure.Curve::label, XyFigure.Curve::mark)
                .containsExactly(
                        tuple("Your prediction (curve)", XyFigure.Mark.PREDICTED),
                        tuple("Your prediction (number)", XyFigure.Mark.PREDICTED_NUMBER));
        assertThat(sweep.charts().getFirst().svg(720, 320, Locale.ENGLISH))
                .containsOnlyOnce("Your prediction (curve)")
                .containsOnlyOnce("Your prediction (number)");
        SweepTables tables = new SweepTables(sweep);
        assertThat(tables.tables().getFirst().columns())
                .endsWith("Your prediction (curve): mine", "Your prediction (number): steady");
        assertThat(tables.tables().getFirst().rows())
                .extracting(row -> row.cells().subList(1, 3))
                .containsExactly(
                        List.of("–", "50"),
                        List.of("0", "50"),
                        List.of("50", "50"),
                        List.of("–", "50"));
        assertThat(tables.csv().lines().findFirst().orElseThrow())
                .endsWith(",problems,prediction1Curve,prediction2Number");
        assertThat(tables.csv().lines().toList().get(3)).endsWith(",50,50");
    }

    @Test
    void predictions_ofOneKind_haveOneName_andTheirTitlesInTheTable() {
        SweepFigure sweep =
                figure(
                        design(SweepAxis.linear(CURRENT, 0, 6000, 4), "n"),
                        List.of(drawn("first", "n", CURRENT), drawn("second", "n", CURRENT)));

        assertThat(sweep.charts().getFirst().svg(720, 320, Locale.ENGLISH))
                .containsOnlyOnce("Your prediction")
                .doesNotContain("(curve)");
        assertThat(new SweepTables(sweep).tables().getFirst().columns())
                .endsWith("Your prediction: first", "Your prediction: second");
    }

    @Test
    void prediction_isWaitedFor_untilItIsMade() {
        QuestionCell open = number(Optional.empty());
        SweepAxis axis = SweepAxis.linear(CURRENT, 0, 6000, 2);

        assertThat(figure(design(axis, "n"), List.of(open)).requested()).containsExactly("steady");
        assertThat(figure(design(axis, "n"), List.of(open)).predicted().all()).isEmpty();
        assertThat(figure(design(axis.withAlso(List.of(CURRENT)), "n"), List.of(open)).requested())
                .as("more than the current is varied")
                .isEmpty();
    }

    /** The page shows what was measured, not what the cell asks for by now. */
    @Test
    void earlierFigure_hasTheNamesOfItsOwnInputs_inTheLanguageOfItsReader() {
        SweepFigure then = figure(SweepAxis.of(DEAD_TIME, List.of(1.0, 2.0)), SweepOverlay.NONE);
        FigureRun run =
                FigureRun.of(
                        then.result(),
                        new FigureRun.Inputs(
                                then.names(),
                                List.of(
                                        new SweptSource(Optional.of(neuron()), Optional.empty())
                                                .at(DEAD_TIME)
                                                .name())));
        FigureRun kept =
                JsonMapper.shared()
                        .readValue(JsonMapper.shared().writeValueAsString(run), FigureRun.class);

        SweepFigure earlier = SweepFigure.ofEarlier(kept, Locale.ENGLISH);

        assertThat(earlier.fits()).isTrue();
        assertThat(earlier.names()).containsExactly("One neuron");
        assertThat(earlier.axisLabels()).isEqualTo(then.axisLabels());
        assertThat(earlier.result()).isEqualTo(then.result());
        assertThat(SweepFigure.ofEarlier(kept, Locale.GERMAN).axisLabels())
                .isNotEqualTo(earlier.axisLabels());
    }

    @Test
    void earlierFigure_ofAnOlderVersion_isNotNamedAfterWhatTheCellHasNow() {
        SweepFigure then = figure(SweepAxis.linear(CURRENT, 0, 6000, 4), SweepOverlay.NONE);
        String row = JsonMapper.shared().writeValueAsString(then.result());

        SweepFigure earlier =
                SweepFigure.ofEarlier(
                        JsonMapper.shared().readValue(row, FigureRun.class), Locale.ENGLISH);

        assertThat(earlier.fits()).isTrue();
        assertThat(earlier.names()).containsExactly("Network 1");
        assertThat(earlier.axisLabels()).singleElement().asString().contains("current");
    }

    private static NetworkModel neuron() {
        return LABORATORY.networks().read(NEURON).valid().orElseThrow();
    }

    private static SweepDesign design(SweepAxis axis, String of) {
        return new SweepDesign(
                List.of(axis), SweepMeasure.POPULATION_RATE, of, 0, 1, SweepOverlay.NONE);
    }

    /** A line from 2000 to 5000 pA. */
    private static QuestionCell drawn(String id, String rateOf, String over) {
        Axis x = new Axis("I", "pA", 0, 10_000, Axis.Scale.LINEAR, List.of());
        Axis y = new Axis("f", "Hz", 0, 500, Axis.Scale.LINEAR, List.of());
        return new QuestionCell(
                id,
                id,
                new Question.Draw(x, y, rateOf, over),
                true,
                "",
                Optional.of(
                        new Answer.Drawn(
                                List.of(new CurvePoint(2000, 0), new CurvePoint(5000, 75)))));
    }

    private static QuestionCell number(Optional<Answer> answer) {
        return new QuestionCell(
                "steady", "steady", new Question.Number("Hz", 1, "n"), true, "", answer);
    }

    private static SweepFigure figure(SweepAxis axis, SweepOverlay overlay) {
        return figure(
                new SweepDesign(List.of(axis), SweepMeasure.POPULATION_RATE, "n", 0, 1, overlay));
    }

    private static SweepFigure figure(SweepDesign design) {
        return figure(design, List.of());
    }

    @Test
    void answersOfAClass_areDrawnOverWhatIsMeasured_asMedianAndQuartiles() {
        Optional<ClassPrediction> predicted =
                ClassPrediction.ofRates(DoubleStream.of(50, 10, 40, 20, 30));
        SweepAxis axis = SweepAxis.linear(CURRENT, 0, 5000, 3);

        SweepFigure figure =
                figure(
                        design(axis, "n"),
                        List.of(number(Optional.empty())),
                        id -> id.equals("steady") ? predicted : Optional.empty());

        List<XyFigure.Curve> curves = figure.curves().orElseThrow().curves();
        assertThat(curves)
                .filteredOn(curve -> curve.mark() == XyFigure.Mark.GUIDE)
                .allSatisfy(curve -> assertThat(curve.label()).startsWith("Your class"))
                .extracting(curve -> Arrays.stream(curve.ys()).distinct().boxed().toList())
                .containsExactly(List.of(20.0), List.of(30.0), List.of(40.0));
        assertThat(curves).filteredOn(curve -> curve.mark() == XyFigure.Mark.DOTS).hasSize(1);
    }

    private static SweepFigure figure(SweepDesign design, List<QuestionCell> questions) {
        return figure(design, questions, _ -> Optional.empty());
    }

    private static SweepFigure figure(
            SweepDesign design,
            List<QuestionCell> questions,
            Function<String, Optional<ClassPrediction>> ofClass) {
        SweepCell cell = new SweepCell("sweep", "S", List.of("net"), design);
        List<Cell> cells =
                new ArrayList<>(
                        List.of(new NetworkCell("net", "One neuron", NEURON, CanvasLayout.EMPTY)));
        cells.addAll(questions);
        cells.add(cell);
        return figure(cell, new Notebook("T", Optional.empty(), cells), ofClass);
    }

    private static SweepFigure figure(
            SweepCell cell,
            Notebook notebook,
            Function<String, Optional<ClassPrediction>> ofClass) {
        return SweepFigure.of(
                cell,
                notebook,
                LABORATORY,
                FigureSweep.prepare(LABORATORY, FigurePlan.of(cell, notebook), new ArrayList<>())
                        .orElseThrow()
                        .run(_ -> LABORATORY, 1, RunControl.NONE)
                        .orElseThrow(),
                ofClass,
                Locale.ENGLISH);
    }
}
