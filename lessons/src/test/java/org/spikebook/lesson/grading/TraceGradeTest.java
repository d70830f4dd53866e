package org.spikebook.lesson.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.catalog.CheckRegistry;
import org.spikebook.lesson.notebook.Answer;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Traces in the integers of a chip, computed again here by the rule that the lesson states. */
class TraceGradeTest {

    /**
     * 5 mV fill 255 mantissas with exponent 2, the greatest with room for 32 thresholds: one spike
     * makes v 255 · 64 · 4 = 65,280. In 1 ms of 20 ms 200/4096 of it decay.
     */
    private static final String NETWORK =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "cell", "size": 2,
               "model": {"type": "lif", "tauMemMs": 20, "cMemPf": 200, "vRestMv": -65,
                 "vResetMv": -65, "vThresholdMv": -50, "tRefMs": 0},
               "receptors": {"type": "delta"}}],
             "stimuli": [{"id": "in", "type": "regularSpikes", "size": 1, "startMs": 2,
               "intervalMs": 1000}],
             "projections": [{"id": "in-cell", "from": "in", "to": "cell",
               "connector": {"type": "allToAll"}, "weightMv": 5, "delayMs": 0}],
             "run": {"dtMs": 1, "durationMs": 20, "seed": 1}}
            """;

    private static final int ARRIVED = 65_280;
    private static final int STEPS = 12;

    /** Zeros until the spike arrives, then decay that drops the fraction. */
    private static List<Double> expected(int arrival, boolean rounds) {
        List<Double> trace = new ArrayList<>();
        double v = 0;
        for (int step = 1; step <= STEPS; step++) {
            double left = v * (4096 - 200) / 4096;
            v = (rounds ? Math.round(left) : Math.floor(left)) + (step == arrival ? ARRIVED : 0);
            trace.add(v);
        }
        return trace;
    }

    @Test
    void network_on_the_chip_has_the_trace_or_the_first_difference_is_named() {
        int arrival = arrival();

        assertThat(trace(expected(arrival, false)).passed()).isTrue();
        CheckResult rounded = trace(expected(arrival, true));
        assertThat(rounded.points()).isZero();
        assertThat(Handed.english(rounded))
                .contains("in step " + (arrival + 1) + ", v is 62092; target 62093")
                .contains("Steps that agree before: " + arrival + ".")
                .contains("On the chip, v is: 0, ");
        assertThat(Handed.english(trace(List.of(0.0, 1.0))))
                .contains("in step 2, v is 0; target 1");
    }

    /** The step in which the only spike arrives, counted from 1: the end of the zeros. */
    private static int arrival() {
        int zeros = 1;
        while (trace(Collections.nCopies(zeros, 0.0)).passed()) {
            zeros++;
            assertThat(zeros).as("no spike arrives").isLessThan(STEPS);
        }
        return zeros;
    }

    private static CheckResult trace(List<Double> expected) {
        return judge(
                "integerTrace",
                new NetworkCell("net", "", NETWORK, CanvasLayout.EMPTY),
                Map.of(
                        "population", Value.of("cell"),
                        "neuron", Value.of(1),
                        "expected", new Value.Series(expected)));
    }

    /** The numbers of the lesson: 2,560 arrive in each step, 410/4096 decay, 6,400 is exceeded. */
    @ParameterizedTest
    @CsvSource({
        "v, 2560 4863 0 2560 4863, 4, right in all steps",
        "v, '2560, 4863; 0,2560\t4863', 4, right in all steps",
        "spikes, 0 0 1 0 0, 4, right in all steps",
        "u, 2560 2560 2560 2560 2560, 4, right in all steps",
        "v, 2560 4864 0 2560 4864, 0, first differs in step 2: it has 4864",
        "v, 2560 4863 6936 2560 4863, 0, first differs in step 3: it has 6936",
        "v, 2560 4863.75 0 2560 4863, 0, '4863.75'', which is not a whole number'",
        "v, 2560 4863, 0, 'too few numbers: 2, target 5'",
        "v, 2560 4863 0 2560 4863 0, 0, 'too many numbers: target 5'",
        "v, I do not know, 0, not a whole number",
    })
    void trace_by_hand_is_what_the_emulator_computes(
            String variable, String answer, double points, String says) {
        CheckResult result =
                byHand(
                        answer,
                        Map.of(
                                "variable", Value.of(variable),
                                "steps", Value.of(5),
                                "dv", Value.of(410),
                                "arrivals", new Value.Series(List.of(1.0, 2.0, 3.0, 4.0, 5.0))));

        assertThat(result.points()).isEqualTo(points);
        assertThat(Handed.english(result)).contains(says);
    }

    /** A shift to the right would keep -64 for good. The feedback does not give the right value. */
    @Test
    void inhibition_decays_towards_zero_as_well() {
        Map<String, Value> inhibited =
                Map.of(
                        "steps", Value.of(4),
                        "dv", Value.of(40),
                        "weight", Value.of(-1),
                        "arrivals", new Value.Series(List.of(1.0)));

        assertThat(byHand("-64 -63 -62 \u221261", inhibited).passed()).isTrue();
        assertThat(Handed.english(byHand("-64 -64 -64 -64", inhibited)))
                .contains("first differs in step 2: it has -64")
                .doesNotContain("-63");
    }

    @Test
    void traces_that_cannot_be_computed_are_problems_of_the_check() {
        assertThat(codes("integerTrace", Map.of())).containsExactly("trace.empty");
        assertThat(codes("integerTrace", Map.of("expected", new Value.Series(List.of(1.0, 1.5)))))
                .containsExactly("trace.notWhole");
        assertThat(codes("traceByHand", Map.of())).containsExactly("trace.noArrivals");
        assertThat(
                        codes(
                                "traceByHand",
                                Map.of(
                                        "steps",
                                        Value.of(3),
                                        "arrivals",
                                        new Value.Series(List.of(4.0)))))
                .containsExactly("trace.noSuchStep");
    }

    private static List<String> codes(String type, Map<String, Value> values) {
        return CheckRegistry.standard().problems(new CheckSpec(type, values)).stream()
                .map(Problem::code)
                .toList();
    }

    private static CheckResult byHand(String answer, Map<String, Value> values) {
        QuestionCell cell =
                new QuestionCell(
                        "trace",
                        "By hand",
                        new Question.Text(),
                        false,
                        "",
                        Optional.of(new Answer.Text(answer)));
        return judge("traceByHand", cell, new TreeMap<>(values));
    }

    private static CheckResult judge(String type, Cell cell, Map<String, Value> values) {
        return Handed.judged(new CheckSpec(type, values), 4, cell);
    }
}
