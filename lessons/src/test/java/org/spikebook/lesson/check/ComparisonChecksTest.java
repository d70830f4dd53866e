package org.spikebook.lesson.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.lesson.check.Evidence.Answers;
import org.spikebook.lesson.check.catalog.CheckRegistry;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Text;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Checks that compare with a baseline, by measurements that are known beforehand. */
class ComparisonChecksTest {

    private static final CheckRegistry CHECKS = CheckRegistry.standard();

    /** Of 100 samples the network classifies 90 correctly, the weak one 45. */
    @ParameterizedTest
    @CsvSource({
        "weak, wins, 40, 40, 10, 'the baseline ''weak'' 45.0 %, as requested'",
        "weak, wins, 46, 40, 0, 'better by at least 46 percentage points (seeds within it: 0 of"
                + " 3)'",
        "weak, wins, 1, 60, 0, 'Train it as well as you can'",
        "same, wins, 1, 60, 0, 'better by at least 1 percentage points'",
        "same, loses, 1, 60, 0, 'worse by at least 1 percentage points'",
        "same, wins, 1, 95, 0, 'to be a baseline it needs at least 95 %'",
    })
    void accuracy_wins_by_enough_against_a_baseline_that_deserves_it(
            String baseline,
            String outcome,
            double leastPoints,
            double leastPercent,
            double points,
            String says) {
        CheckResult result =
                judge(
                        "accuracyComparison",
                        Map.of(
                                "baseline", Value.of(baseline),
                                "outcome", Value.of(outcome),
                                "leastPoints", Value.of(leastPoints),
                                "leastPercent", Value.of(leastPercent)));

        assertThat(result.points()).isEqualTo(points);
        assertThat(english(result)).contains(says);
    }

    @ParameterizedTest
    @CsvSource({
        "movidius-ncs, wins, 5, 85, 10, 'takes 200 nJ (dynamic), on ''NCS'' 1,000 nJ: 5 times'",
        "movidius-ncs, wins, 6, 85, 0, 'a factor of at least 6 (seeds within it: 0 of 3)'",
        "movidius-ncs, loses, 1, 85, 0, 'The chip must take more'",
        "movidius-ncs, wins, 5, 91, 0, 'only 90.0 % of the held-out samples'",
        "leaner, loses, 4, 85, 10, '4 times as much as on ''leaner'' with 50 nJ'",
        "near, wins, 1, 85, 0, 'the ranges of both figures overlap'",
        "near, loses, 1, 85, 0, 'the ranges of both figures overlap'",
    })
    void energy_wins_or_loses_over_the_whole_range_only(
            String baseline,
            String outcome,
            double factor,
            double accuracy,
            double points,
            String says) {
        CheckResult result =
                judge(
                        "energyComparison",
                        Map.of(
                                "baseline", Value.of(baseline),
                                "outcome", Value.of(outcome),
                                "leastFactor", Value.of(factor),
                                "leastAccuracyPercent", Value.of(accuracy)));

        assertThat(result.points()).isEqualTo(points);
        assertThat(english(result)).contains(says);
    }

    /** Measured and modeled figures, peaks and arithmetic do not stand in one ratio. */
    @ParameterizedTest
    @CsvSource({
        "movidius-ncs, dynamic, 0",
        "movidius-ncs, arithmetic, 1",
        "arithmetic-45nm, dynamic, 1",
        "arithmetic-45nm, arithmetic, 0",
        "gpu-a100, dynamic, 0",
        "gpu-a100, total, 1",
        "chip-of-a-cell, total, 0",
    })
    void energies_of_other_kinds_are_a_problem_of_the_check(
            String baseline, String scope, int problems) {
        CheckSpec spec =
                new CheckSpec(
                        "energyComparison",
                        Map.of("baseline", Value.of(baseline), "scope", Value.of(scope)));

        assertThat(CHECKS.problems(spec))
                .hasSize(problems)
                .allSatisfy(problem -> assertThat(problem.hint()).contains("one kind"));
    }

    /** 0.3 % and 0.1 %, whose difference is a bit less than 0.2 in binary numbers. */
    @Test
    void accuracy_that_is_better_by_just_enough_wins() {
        CheckSpec spec =
                new CheckSpec(
                        "accuracyComparison",
                        Map.of(
                                "baseline", Value.of("weak"),
                                "leastPercent", Value.of(0.0),
                                "leastPoints", Value.of(0.2)));
        Evidence few =
                new FixedEvidence(
                        List.of(),
                        new Answers(3, new int[] {500, 500}, OptionalDouble.of(1), 1),
                        null);

        assertThat(CHECKS.judge(spec, List.of("net"), 10, few).passed()).isTrue();
    }

    /** Irregular trains beside those of one spike each, which have no intervals. */
    @ParameterizedTest
    @CsvSource({"net, weak, more", "weak, net, less"})
    void activity_is_not_compared_where_one_has_too_few_spikes_for_the_measure(
            String cell, String baseline, String outcome) {
        CheckSpec spec =
                new CheckSpec(
                        "activityComparison",
                        Map.of(
                                "population", Value.of("exc"),
                                "measure", Value.of("intervalCv"),
                                "baseline", Value.of(baseline),
                                "outcome", Value.of(outcome),
                                "leastHz", Value.of(0.1)));
        Evidence spikes = new FixedEvidence(List.of(JudgedSpikes.POISSON.run()), null, null);

        CheckResult result = CHECKS.judge(spec, List.of(cell), 10, spikes);

        assertThat(result.points()).isZero();
        assertThat(english(result)).contains("enough spikes for the measure");
    }

    @Test
    void comparison_without_a_baseline_is_a_problem() {
        for (String type :
                List.of("accuracyComparison", "energyComparison", "activityComparison")) {
            assertThat(CHECKS.problems(new CheckSpec(type, Map.of())))
                    .as(type)
                    .extracting(Problem::hint)
                    .singleElement()
                    .asString()
                    .isNotBlank();
        }
    }

    /** The baseline is an input too, so that it is locked, but it is not compared with itself. */
    @Test
    void baseline_among_the_inputs_is_not_judged_by_itself() {
        CheckSpec spec =
                new CheckSpec(
                        "accuracyComparison",
                        Map.of(
                                "baseline", Value.of("weak"),
                                "leastPercent", Value.of(40.0),
                                "leastPoints", Value.of(40.0)));

        assertThat(CHECKS.baseline(spec)).contains("weak");
        assertThat(CHECKS.judge(spec, List.of("weak", "net"), 10, evidence()).passed()).isTrue();
    }

    private static CheckResult judge(String type, Map<String, Value> values) {
        return CHECKS.judge(new CheckSpec(type, values), List.of("net"), 10, evidence());
    }

    private static Evidence evidence() {
        return new FixedEvidence(
                List.of(), new Answers(90, new int[] {50, 50}, OptionalDouble.of(1), 1), null);
    }

    private static String english(CheckResult result) {
        return result.reasons().stream().map(Text::english).collect(Collectors.joining("\n"));
    }
}
