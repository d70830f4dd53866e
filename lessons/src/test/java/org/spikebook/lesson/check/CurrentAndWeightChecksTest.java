package org.spikebook.lesson.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.lesson.check.catalog.CheckRegistry;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;
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

    /** 5 of 11 weights are at most 1 pA, 5 at least 9 pA; one lies between. */
    @ParameterizedTest
    @CsvSource({
        "mean, 4.9, 5.1, 10, 'mean weight: 4.982 pA, as requested'",
        "quantile, 5, 5, 10, 'quantile 0.5 of the weights: 5 pA'",
        "nearLower, 0.5, 1, 0, 'share of weights up to 1 pA: 0.4545; target at least 0.5'",
        "nearUpper, 0, 0.4, 0, 'share of weights from 9 pA on: 0.4545; target at most 0.4'",
        "nearBoth, 0.3, 1, 10, 'up to 1 pA (0.45) and from 9 pA on (0.45): 0.4545'",
    })
    void weights_are_compared_with_the_range(
            String value, double least, double most, double points, String says) {
        CheckResult result =
                judge(
                        "weightDistribution",
                        Map.of(
                                "value", Value.of(value),
                                "least", Value.of(least),
                                "most", Value.of(most)));

        assertThat(result.points()).isEqualTo(points);
        assertThat(english(result)).contains(says);
    }

    /** Two synapses, one at each bound, are not a distribution. */
    @Test
    void weights_of_few_synapses_or_without_a_bound_do_not_count() {
        Map<String, Value> few =
                Map.of("value", Value.of("nearBoth"), "leastSynapses", Value.of(12));
        Map<String, Value> unbounded =
                Map.of("value", Value.of("nearBoth"), "projection", Value.of("unbounded"));

        assertThat(judge("weightDistribution", few).points()).isZero();
        assertThat(english(judge("weightDistribution", few))).contains("too few synapses");
        assertThat(judge("weightDistribution", unbounded).points()).isZero();
        assertThat(english(judge("weightDistribution", unbounded))).contains("no upper bound");
    }

    @Test
    void bounds_that_are_exchanged_are_a_problem_of_the_check() {
        CheckSpec spec =
                new CheckSpec(
                        "weightDistribution",
                        Map.of("lower", Value.of(2.0), "upper", Value.of(1.0)));

        assertThat(CHECKS.problems(spec))
                .extracting(Problem::message)
                .containsExactly(
                        "The upper bound 1 of the weights must be above the lower bound 2");
        assertThat(CHECKS.problems(spec).getFirst().hint()).contains("Exchange");
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
