package org.spikebook.lesson.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.lesson.check.catalog.CheckRegistry;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Checks of currents and weights, by measurements that are known beforehand. */
class CurrentAndWeightChecksTest {

    private static final CheckRegistry CHECKS = CheckRegistry.standard();

    @ParameterizedTest
    @CsvSource({
        "inhibitory, mean, -350, -290, 5, 'only 1 of 2 seeds'",
        "excitatory, greatest, 0, 1000, 10, 'greatest excitatory current of any neuron: 900.0 pA'",
        "net, mean, 200, 300, 0, 'mean net synaptic current: 60.0 pA; target at least 200.0 pA'",
        "net, least, -500, 0, 0, 'any neuron: -600.0 pA; target at least -500.0 pA'",
    })
    void synaptic_current_is_compared_with_the_range(
            String current, String value, double least, double most, double points, String says) {
        CheckResult result =
                judge(
                        "synapticCurrent",
                        Map.of(
                                "current", Value.of(current),
                                "value", Value.of(value),
                                "leastPa", Value.of(least),
                                "mostPa", Value.of(most)));

        assertThat(result.points()).isEqualTo(points);
        assertThat(english(result)).contains(says);
    }

    /** Two tiny currents cancel as well: they are not what the task is about. */
    @ParameterizedTest
    @CsvSource({
        "0.7, 1, 100, 10, 'cancels 0.85 times the excitatory current, as requested (400.0 pA'",
        "0.9, 1, 100, 5, 'target at least 0.9 (seeds within it: 1 of 2'",
        "0, 0.5, 100, 0, 'target at most 0.5'",
        "0.7, 1, 401, 0, 'too little to be balanced: at least 401 pA'",
    })
    void balance_counts_where_there_is_excitation(
            double least, double most, double enoughPa, double points, String says) {
        CheckResult result =
                judge(
                        "currentBalance",
                        Map.of(
                                "least", Value.of(least),
                                "most", Value.of(most),
                                "leastExcitationPa", Value.of(enoughPa)));

        assertThat(result.points()).isEqualTo(points);
        assertThat(english(result)).contains(says);
    }

    private static CheckResult judge(String type, Map<String, Value> values) {
        return CHECKS.judge(
                new CheckSpec(type, values),
                List.of("net"),
                10,
                new FixedEvidence(List.of(), null, null));
    }

    private static String english(CheckResult result) {
        return result.reasons().stream().map(Text::english).collect(Collectors.joining("\n"));
    }
}
