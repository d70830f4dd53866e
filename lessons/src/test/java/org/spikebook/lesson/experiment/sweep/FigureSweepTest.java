package org.spikebook.lesson.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.notebook.sweep.SweepAxis;
import org.spikebook.lesson.notebook.sweep.SweepDesign;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.lesson.notebook.sweep.SweepOverlay;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.equation.Formula;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class FigureSweepTest {

    private static final String CURRENT = "/stimuli/current/amplitudePa";

    private static final String NEURON =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 1, "model": {"type": "lif", "tauMemMs": 8,
               "cMemPf": 800, "vRestMv": -70, "vResetMv": -65, "vThresholdMv": -50, "tRefMs": 2}}],
             "stimuli": [{"id": "current", "type": "stepCurrent", "size": 1, "amplitudePa": 1900}],
             "projections": [{"id": "c", "from": "current", "to": "n", "connector":
               {"type": "oneToOne"}}],
             "run": {"dtMs": 0.01, "durationMs": 1000, "seed": 3}}
            """;

    private static final String NOISY =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 20, "model": {"type": "lif"},
               "receptors": {"type": "exponentialCurrent"}}],
             "stimuli": [{"id": "noise", "type": "poisson", "size": 20, "rateHz": 500}],
             "projections": [{"id": "c", "from": "noise", "to": "n", "connector":
               {"type": "oneToOne"}, "weightPa": 300}],
             "run": {"dtMs": 0.1, "durationMs": 500, "seed": 3}}
            """;

    /** One spike of pre at 20 ms, one of post when the trigger fires. */
    private static final String PAIR =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "post", "size": 1,
               "model": {"type": "lif", "tauMemMs": 20, "cMemPf": 200, "vRestMv": -65,
                 "vResetMv": -65, "vThresholdMv": -50, "tRefMs": 2},
               "receptors": {"type": "delta"}}],
             "stimuli": [
               {"id": "pre", "type": "regularSpikes", "size": 1, "startMs": 20, "intervalMs": 1000},
               {"id": "trigger", "type": "regularSpikes", "size": 1, "startMs": 30,
                "intervalMs": 1000}],
             "projections": [
               {"id": "pre-post", "from": "pre", "to": "post", "weightMv": 0.05, "delayMs": 0,
                "plasticity": {"type": "pairStdp", "learningRate": 0.01, "weightMax": 0.1}},
               {"id": "trigger-post", "from": "trigger", "to": "post", "weightMv": 30,
                "delayMs": 0}],
             "run": {"dtMs": 0.1, "durationMs": 100, "seed": 1}}
            """;

    @Test
    void rateOverCurrent_isThatOfTheFormula() {
        SweepDesign design =
                design(SweepMeasure.POPULATION_RATE, 1, SweepAxis.linear(CURRENT, 2500, 9500, 5));
        Formula formula =
                Formula.read(
                                "1000 / (2 + 8*log((x/100 - 5) / (x/100 - 20)))",
                                "",
                                new ArrayList<>())
                        .orElseThrow();

        FigureCurve curve = run(NEURON, design, 1).curves().getFirst();

        assertThat(curve.seed()).isEqualTo(3);
        assertThat(curve.dtMs()).isEqualTo(0.01);
        assertThat(curve.unit()).isEqualTo("Hz");
        assertThat(curve.points()).hasSize(5);
        assertThat(curve.points())
                .allSatisfy(point ->
                        assertThat(point.mean().orElseThrow())
                                .isCloseTo(formula.value(point.at().getFirst()), within(1.2)));
    }

    @Test
    void refusedValue_marksItsPoint_andTheOthersAreRun() {
        SweepDesign design =
                design(
                        SweepMeasure.SPIKE_COUNT,
                        1,
                        SweepAxis.of("/populations/n/model/tRefMs", List.of(-1.0, 2.0)));

        List<FigurePoint> points = run(NEURON, design, 1).curves().getFirst().points();

        assertThat(points).extracting(FigurePoint::isRefused).containsExactly(true, false);
        assertThat(points.getFirst().problems()).isNotEmpty();
        assertThat(points.getLast().mean()).hasValue(0);
    }

    @Test
    void seeds_giveDeviations_whateverTheThreads_andDependOnNoiseOnly() {
        SweepDesign design =
                design(
                        SweepMeasure.POPULATION_RATE,
                        3,
                        SweepAxis.linear("/stimuli/noise/rateHz", 400, 800, 2));

        FigureResult one = run(NOISY, design, 1);

        assertThat(run(NOISY, design, 3)).isEqualTo(one);
        assertThat(one.curves().getFirst().points())
                .allSatisfy(point -> assertThat(point.sd().orElseThrow()).isPositive());
        assertThat(one.engine()).startsWith("spikebook-engine/");
    }

    @Test
    void twoParameters_giveAPointForEachPair_theFirstRunningFastest() {
        SweepDesign design =
                design(
                        SweepMeasure.MEAN_POTENTIAL,
                        1,
                        SweepAxis.of(CURRENT, List.of(0.0, 1000.0)),
                        SweepAxis.of("/populations/n/model/vRestMv", List.of(-70.0, -75.0)));

        List<FigurePoint> points = run(NEURON, design, 2).curves().getFirst().points();

        assertThat(points)
                .extracting(FigurePoint::at)
                .containsExactly(
                        List.of(0.0, -70.0),
                        List.of(1000.0, -70.0),
                        List.of(0.0, -75.0),
                        List.of(1000.0, -75.0));
        assertThat(points.get(1).mean().orElseThrow()).isCloseTo(-60, within(0.3));
        assertThat(points.get(2).mean().orElseThrow()).isCloseTo(-75, within(0.3));
    }

    /** The threshold of the second lies so high that it needs more current to fire. */
    @Test
    void severalNetworks_giveACurveEach_asEachOfThemAloneDoes() {
        SweepDesign design =
                design(SweepMeasure.SPIKE_COUNT, 1, SweepAxis.linear(CURRENT, 1500, 3500, 3));
        String slower = NEURON.replace("\"vThresholdMv\": -50", "\"vThresholdMv\": -40");
        FigurePlan both = new FigurePlan(List.of(NEURON, slower), design);

        FigureResult result =
                FigureSweep.prepare(Laboratory.standard(), both, new ArrayList<>())
                        .orElseThrow()
                        .run(_ -> Laboratory.standard(), 2, RunControl.NONE)
                        .orElseThrow();

        assertThat(result.curves())
                .containsExactly(
                        run(NEURON, design, 1).curves().getFirst(),
                        run(slower, design, 1).curves().getFirst());
        assertThat(result.curves().getFirst()).isNotEqualTo(result.curves().getLast());
    }

    /**
     * A spike of the source 20 ms into the run and one of the neuron some time later add 0.01 of
     * the greatest weight of 0.1 mV, less by a factor e for every 20 ms.
     */
    @Test
    void learnedWeight_isThatAtTheEndOfEachRun() {
        SweepDesign design =
                new SweepDesign(
                        List.of(
                                SweepAxis.of(
                                        "/stimuli/trigger/startMs", List.of(30.0, 40.0, 60.0))),
                        SweepMeasure.LEARNED_WEIGHT,
                        "pre-post",
                        0,
                        1,
                        SweepOverlay.NONE);

        FigureCurve curve = run(PAIR, design, 2).curves().getFirst();

        assertThat(curve.unit()).isEqualTo("mV");
        assertThat(curve.points())
                .allSatisfy(point ->
                        assertThat(point.mean().orElseThrow())
                                .isCloseTo(
                                        0.05 + 0.001 * Math.exp(-(point.at().getFirst() - 20) / 20),
                                        within(2e-5)));
    }

    @Test
    void numbersThatAreSetToo_getTheSameValue() {
        SweepDesign both =
                design(
                        SweepMeasure.MEAN_POTENTIAL,
                        1,
                        SweepAxis.of("/populations/n/model/vRestMv", List.of(-72.0))
                                .withAlso(List.of("/populations/n/model/vResetMv", CURRENT)));

        assertThat(
                        run(NEURON, both, 1)
                                .curves()
                                .getFirst()
                                .points()
                                .getFirst()
                                .mean()
                                .orElseThrow())
                .as("-72 pA through 10 MΩ")
                .isCloseTo(-72.72, within(0.05));
    }

    @Test
    void whatCannotBeMeasured_isAProblemAtItsPlaceInTheDesign() {
        SweepAxis current = SweepAxis.linear(CURRENT, 0, 1, 2);
        assertThat(problems(design(SweepMeasure.LEARNED_WEIGHT, 1, current)))
                .containsExactly("/of noProjection");
        assertThat(
                        problems(
                                design(
                                        SweepMeasure.SPIKE_COUNT,
                                        1,
                                        SweepAxis.linear("/stimuli/none/rateHz", 0, 1, 2))))
                .containsExactly("/x/parameter leadsNowhere");
        assertThat(
                        problems(
                                new SweepDesign(
                                        List.of(current),
                                        SweepMeasure.SPIKE_COUNT,
                                        "n",
                                        5000,
                                        1,
                                        SweepOverlay.NONE)))
                .singleElement()
                .asString()
                .startsWith("/fromMs ");
    }

    @Test
    void cancelledSweep_givesNothing_andRunsNoMore() {
        AtomicInteger told = new AtomicInteger();
        SweepDesign design =
                design(SweepMeasure.SPIKE_COUNT, 1, SweepAxis.linear(CURRENT, 0, 100, 50));

        assertThat(
                        prepare(NEURON, design, new ArrayList<>())
                                .run(
                                        _ -> Laboratory.standard(),
                                        1,
                                        new RunControl(
                                                _ -> told.incrementAndGet(),
                                                () -> told.get() >= 2)))
                .isEmpty();
        assertThat(told.get()).isLessThan(5);
    }

    private static SweepDesign design(SweepMeasure measure, int seeds, SweepAxis... axes) {
        return new SweepDesign(List.of(axes), measure, "n", 0, seeds, SweepOverlay.NONE);
    }

    private static FigureResult run(String document, SweepDesign design, int threads) {
        return prepare(document, design, new ArrayList<>())
                .run(_ -> Laboratory.standard(), threads, RunControl.NONE)
                .orElseThrow();
    }

    private static FigureSweep prepare(
            String document, SweepDesign design, List<Problem> problems) {
        FigurePlan plan = new FigurePlan(List.of(document), design);
        return FigureSweep.prepare(Laboratory.standard(), plan, problems).orElseThrow();
    }

    private static List<String> problems(SweepDesign design) {
        List<Problem> problems = new ArrayList<>();
        FigurePlan plan = new FigurePlan(List.of(NEURON), design);
        assertThat(FigureSweep.prepare(Laboratory.standard(), plan, problems)).isEmpty();
        return problems.stream().map(p -> p.path() + " " + p.code()).toList();
    }
}
