package org.spikebook.lesson.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.lesson.check.catalog.CheckRegistry;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs that end before the time from which they count would meet whatever asks for few spikes. */
class CountedTimeTest {

    /** What checks need beside a time. */
    private static final Map<String, Map<String, Value>> NEEDED =
            Map.of(
                    "intervalPattern",
                    Map.of("intervalsMs", new Value.Series(List.of(10.0))),
                    "firingOrder",
                    Map.of("populations", Value.of("first, second")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meanPotential",
                "extremePotential",
                "synapticCurrent",
                "currentBalance",
                "spikeCount",
                "intervalPattern",
                "firingOrder"
            })
    void run_that_ends_before_it_counts_is_a_problem(String type) {
        assertThat(problems(type, 99.5)).isEmpty();
        assertThat(problems(type, 100))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.message())
                            .isEqualTo(
                                    "Nothing of a run counts: it lasts 100 ms and counts from 100"
                                            + " ms on");
                    assertThat(problem.hint()).contains("durationMs", "fromMs");
                });
    }

    /** What is left out is 100 ms. */
    @Test
    void short_run_needs_another_time_than_the_usual_one() {
        CheckSpec spec = new CheckSpec("meanPotential", Map.of("durationMs", Value.of(100.0)));

        assertThat(CheckRegistry.standard().problems(spec))
                .extracting(Problem::code)
                .containsExactly("counted.none");
    }

    /** Lessons with such a check were published before it was a problem. */
    @ParameterizedTest
    @ValueSource(strings = {"meanPotential", "spikeCount", "intervalPattern", "firingOrder"})
    void run_that_ends_before_it_counts_can_be_judged(String type) {
        assertThat(CheckRegistry.standard().errors(spec(type, 100))).isEmpty();
        assertThat(CheckRegistry.standard().configured(spec(type, 100)).component().type())
                .isEqualTo(type);
    }

    @Test
    void problem_within_another_check_has_its_path() {
        CheckSpec all = CheckSpec.of("all", spec("spikeCount", 99), spec("spikeCount", 200));

        assertThat(CheckRegistry.standard().problems(all))
                .extracting(Problem::path)
                .containsExactly("/of/1");
        assertThat(CheckRegistry.standard().errors(all)).isEmpty();
    }

    private static List<Problem> problems(String type, double fromMs) {
        return CheckRegistry.standard().problems(spec(type, fromMs));
    }

    private static CheckSpec spec(String type, double fromMs) {
        Map<String, Value> values = new HashMap<>(NEEDED.getOrDefault(type, Map.of()));
        values.put("fromMs", Value.of(fromMs));
        values.put("durationMs", Value.of(100.0));
        return new CheckSpec(type, values);
    }
}
