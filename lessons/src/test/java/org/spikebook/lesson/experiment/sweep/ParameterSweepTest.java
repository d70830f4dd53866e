package org.spikebook.lesson.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class ParameterSweepTest {

    private static final String NEURON =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": 1, "initial": {"vMv": -70},
               "model": {"type": "lif", "tauMemMs": 8, "cMemPf": 800, "vRestMv": -70,
                 "vResetMv": -65, "vThresholdMv": -50, "tRefMs": 2},
               "receptors": {"type": "exponentialCurrent"}}],
             "stimuli": [{"id": "drive", "type": "stepCurrent", "size": 1, "amplitudePa": 0},
               {"id": "noise", "type": "poisson", "size": 5, "rateHz": 30}],
             "projections": [{"id": "p", "from": "drive", "to": "n",
               "connector": {"type": "oneToOne"}}],
             "recorders": [{"id": "spikes", "of": "n"}, {"id": "noise", "of": "noise"}],
             "run": {"dtMs": 0.1, "durationMs": 5000, "seed": 1}}\
            """;

    /**
     * T = tRef + tau ln((R I - (vReset - vRest)) / (R I - (vThreshold - vRest))), R = tau / C. An
     * interval is a whole number of steps: at most one longer than T. Counting is off by one spike.
     */
    @Test
    void lif_firesAsItsFICurveSays() {
        SweepResult result = run(plan("/stimuli/drive/amplitudePa", 1000, 5000, 17), 2);

        List<SweepRow> rows = rows(result, "spikes");
        assertThat(rows).hasSize(17);
        for (SweepRow row : rows) {
            double drivenMv = row.value() * 8 / 800;
            double rateHz = row.rateHz().orElseThrow();
            if (drivenMv <= 20) {
                assertThat(rateHz).isZero();
                assertThat(row.cv()).isEmpty();
            } else {
                double periodMs = 2 + 8 * StrictMath.log((drivenMv - 5) / (drivenMv - 20));
                assertThat(rateHz).isBetween(1000 / (periodMs + 0.1) - 0.2, 1000 / periodMs + 0.2);
                assertThat(row.cv().orElseThrow()).isCloseTo(0, within(1e-9));
            }
        }
        assertThat(result.parameter()).isEqualTo("/stimuli/0/amplitudePa");
    }

    @Test
    void result_dependsNotOnTheNumberOfThreads() {
        SweepPlan plan =
                new SweepPlan(
                        NEURON, "/stimuli/1/rateHz", List.of(10.0, 50.0), List.of(1L, 2L, 3L), 500);

        SweepResult result = run(plan, 1);

        assertThat(run(plan, 4)).isEqualTo(result);
        SweepRow fast = rows(result, "noise").getLast();
        assertThat(fast.rateHz().orElseThrow()).isCloseTo(50, within(4.0));
        assertThat(fast.rateSdHz().orElseThrow()).isPositive();
        assertThat(fast.cv().orElseThrow()).isCloseTo(1, within(0.15));
    }

    /** What the document leaves at its default is varied too, and its own seed can be. */
    @Test
    void defaultAndSeed_canBeVaried() {
        String withoutRate = NEURON.replace(", \"rateHz\": 30", "");

        SweepResult rates =
                run(
                        new SweepPlan(
                                withoutRate,
                                "/stimuli/noise/rateHz",
                                List.of(0.0, 80.0),
                                List.of(),
                                0),
                        2);
        SweepResult seeds =
                run(new SweepPlan(NEURON, "/run/seed", List.of(1.0, 2.0), List.of(), 0), 2);

        assertThat(rows(rates, "noise").getFirst().rateHz().orElseThrow()).isZero();
        assertThat(rows(rates, "noise").getLast().rateHz().orElseThrow())
                .isCloseTo(80, within(8.0));
        assertThat(rows(seeds, "noise").getFirst().rateHz())
                .isNotEqualTo(rows(seeds, "noise").getLast().rateHz());
    }

    @ParameterizedTest
    @CsvSource({
        "/stimuli/drive, leadsNowhere",
        "/stimuli/9/amplitudePa, leadsNowhere",
        "/nothing/at/all, leadsNowhere",
        "amplitudePa, leadsNowhere",
        "/stimuli/drive/amplitudePA, unknownKey",
        "/populations/n/size, notASize",
        "/stimuli/drive/type, leadsToNoNumber",
        "/run/durationMs, outOfRange"
    })
    void placeWithoutANumber_orImpossibleValue_isAProblem(String pointer, String code) {
        List<Problem> problems = new ArrayList<>();
        SweepPlan plan = new SweepPlan(NEURON, pointer, List.of(-0.25), List.of(), 0);

        assertThat(ParameterSweep.prepare(Laboratory.standard(), plan, problems)).isEmpty();
        assertThat(problems).isNotEmpty().allSatisfy(p -> assertThat(p.hint()).isNotBlank());
        assertThat(problems).extracting(Problem::code).as(pointer).contains(code);
    }

    @Test
    void nothingToMeasure_orToManyRuns_isAProblem() {
        List<Problem> problems = new ArrayList<>();
        Laboratory laboratory = Laboratory.standard();
        String pointer = "/stimuli/drive/amplitudePa";
        String mute = NEURON.replaceAll("\"recorders\": \\[.*\\],", "");

        ParameterSweep.prepare(
                laboratory, new SweepPlan(mute, pointer, List.of(1.0), List.of(), 0), problems);
        ParameterSweep.prepare(
                laboratory, new SweepPlan(NEURON, pointer, List.of(), List.of(), 0), problems);
        ParameterSweep.prepare(
                laboratory,
                new SweepPlan(NEURON, pointer, List.of(1.0), List.of(), 6000),
                problems);
        ParameterSweep.prepare(
                laboratory, new SweepPlan("[]", pointer, List.of(1.0), List.of(), 0), problems);

        assertThat(problems)
                .extracting(Problem::code)
                .containsExactly("nothingRecorded", "tooManyRuns", "noWindow", "notAnObject");
    }

    @Test
    void values_includeBothEndsToTheBit() {
        assertThat(SweepPlan.evenly(0.1, 0.7, 4)).startsWith(0.1).endsWith(0.7);
        assertThat(SweepPlan.evenly(0.7, 0.1, 4)).startsWith(0.7).endsWith(0.1);
        assertThat(SweepPlan.evenly(5, 7, 1)).containsExactly(5.0);
    }

    @Test
    void cancelled_givesNothingAndStopsSoon() {
        AtomicInteger ended = new AtomicInteger();
        ParameterSweep sweep =
                ParameterSweep.prepare(
                                Laboratory.standard(),
                                plan("/stimuli/drive/amplitudePa", 0, 100, 500),
                                new ArrayList<>())
                        .orElseThrow();

        assertThat(
                        sweep.run(
                                2,
                                new RunControl(
                                        _ -> ended.incrementAndGet(), () -> ended.get() >= 2)))
                .isEmpty();
        assertThat(ended.get()).isLessThan(500);
    }

    private static SweepPlan plan(String pointer, double from, double to, int count) {
        return new SweepPlan(NEURON, pointer, SweepPlan.evenly(from, to, count), List.of(), 0);
    }

    private static SweepResult run(SweepPlan plan, int threads) {
        List<Problem> problems = new ArrayList<>();
        ParameterSweep sweep =
                ParameterSweep.prepare(Laboratory.standard(), plan, problems)
                        .orElseThrow(() -> new AssertionError(problems));
        return sweep.run(threads, RunControl.NONE).orElseThrow();
    }

    private static List<SweepRow> rows(SweepResult result, String recorder) {
        return result.rows().getOrDefault(recorder, List.of());
    }
}
