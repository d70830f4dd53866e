package org.spikebook.lesson.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.lesson.check.JudgedSpikes.POISSON;
import static org.spikebook.lesson.check.JudgedSpikes.english;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.simulator.parameter.Value;

import java.util.Map;

/** Checks of potentials, weights and cores, by measurements that are known beforehand. */
class NetworkChecksTest {

    @ParameterizedTest
    @CsvSource({
        "false, absolute, -52, -50, true, was -51.0 mV",
        "false, absolute, -50, 0, false, target at least -50.0 mV",
        "false, threshold, -1000, -3, false, target at most -53.0 mV",
        "true, threshold, -1000, -3, false, is -44.0 mV",
    })
    void mean_potential_is_compared_with_the_range(
            boolean free, String to, double least, double most, boolean passes, String says) {
        CheckResult result =
                POISSON.judge(
                        "meanPotential",
                        Map.of(
                                "withoutThreshold", Value.of(free),
                                "relativeTo", Value.of(to),
                                "leastMv", Value.of(least),
                                "mostMv", Value.of(most)));

        assertThat(result.passed()).isEqualTo(passes);
        assertThat(english(result)).contains(says);
    }

    @Test
    void largest_weight_is_named_with_its_projection() {
        CheckResult result = POISSON.judge("weightRange", Map.of("most", Value.of(100.0)));

        assertThat(result.points()).isZero();
        assertThat(english(result))
                .contains("largest weight", "120 pA", "projection 'noise-exc'", "at most 100 pA");
    }

    /** What is measured and what is wanted have one form. */
    @Test
    void thousands_are_grouped_in_all_numbers_of_a_reason() {
        CheckResult wanted = POISSON.judge("weightRange", Map.of("least", Value.of(5000.0)));

        assertThat(english(wanted)).contains("target at least 5,000 pA");
        assertThat(Measured.tenths(-12_345.67)).isEqualTo("-12,345.7");
        assertThat(Measured.hundredths(1234.567)).isEqualTo("1,234.57");
        assertThat(Measured.digits(12_345)).isEqualTo("12,350");
    }

    @ParameterizedTest
    @CsvSource({
        "0.06, 1, true, 'was 0.08 nS at the end of the run, as requested'",
        "0.1, 1, false, 'target at least 0.1 nS (seeds within it: 0 of 2)'",
        "0, 0.05, false, 'target at most 0.05 nS (seeds within it: 0 of 2)'",
        "0.08, 1, false, 'only 1 of 2 seeds'",
    })
    void learned_weight_is_compared_with_the_range(
            double least, double most, boolean passes, String says) {
        CheckResult result =
                POISSON.judge(
                        "learnedWeight", Map.of("least", Value.of(least), "most", Value.of(most)));

        assertThat(result.passed()).isEqualTo(passes);
        assertThat(english(result)).contains(says);
    }

    @ParameterizedTest
    @CsvSource({
        "hidden, any, 1, 2, false, true",
        "hidden, neurons, 2, 2, false, true",
        "hidden, fanInLists, 2, 2, false, false",
        "hidden, any, 1, 1, false, false",
        "hidden, any, 3, 9, false, false",
        "hidden, any, 1, 2, true, false",
        "huge, fanInLists, 1, 1, true, true",
        "huge, neurons, 1, 1, true, false",
        "huge, any, 1, 9, false, false"
    })
    void chip_resources_need_the_cores_and_the_resource_that_are_wanted(
            String population, String resource, int least, int most, boolean refused, boolean met) {
        CheckResult result =
                POISSON.judge(
                        "chipResources",
                        Map.of(
                                "population", Value.of(population),
                                "resource", Value.of(resource),
                                "leastCores", Value.of(least),
                                "mostCores", Value.of(most),
                                "refused", Value.of(refused)));

        assertThat(result.passed()).isEqualTo(met);
    }
}
