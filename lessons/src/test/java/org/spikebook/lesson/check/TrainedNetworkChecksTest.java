package org.spikebook.lesson.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.lesson.check.JudgedSpikes.POISSON;
import static org.spikebook.lesson.check.JudgedSpikes.english;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.lesson.check.Evidence.Answers;
import org.spikebook.lesson.check.Evidence.ChipPredictions;
import org.spikebook.lesson.check.catalog.CheckRegistry;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.simulator.parameter.Value;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Checks of trained networks, by answers and episodes that are known beforehand. */
class TrainedNetworkChecksTest {

    private static final CheckRegistry CHECKS = CheckRegistry.standard();

    @ParameterizedTest
    @CsvSource({
        "stdp, 100, true, as requested",
        "surrogate, 100, false, requires 'Surrogate gradient'",
        "stdp, 99, false, at most 99",
    })
    void method_and_steps_of_a_training_are_compared(
            String method, int mostSteps, boolean passes, String says) {
        CheckResult result =
                POISSON.judge(
                        "trainedBy",
                        Map.of("method", Value.of(method), "mostSteps", Value.of(mostSteps)));

        assertThat(result.passed()).isEqualTo(passes);
        assertThat(english(result)).contains(says);
    }

    @ParameterizedTest
    @CsvSource({"90, 80, 10", "90, 150, 5", "90, 200, 0", "80, 0, 0"})
    void sparse_activity_counts_only_with_accuracy(int correct, double hidden, double points) {
        Answers answers = new Answers(correct, new int[] {50, 50}, OptionalDouble.of(5), hidden);

        CheckResult result =
                CHECKS.judge(
                        new CheckSpec("hiddenSpikes", Map.of()),
                        List.of("train"),
                        10,
                        new FixedEvidence(List.of(), answers, null));

        assertThat(result.points()).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"90, 10", "75, 5", "60, 0"})
    void accuracy_on_the_chip_is_judged_in_proportion(int correct, double points) {
        Answers answers = new Answers(correct, new int[] {50, 50}, OptionalDouble.of(5), 100);

        CheckResult result =
                CHECKS.judge(
                        new CheckSpec("chipAccuracy", Map.of("weightBits", Value.of(3))),
                        List.of("train"),
                        10,
                        new FixedEvidence(List.of(), null, new ChipPredictions(answers, 5)));

        assertThat(result.points()).isEqualTo(points);
        assertThat(english(result)).contains("weights of 3 bits", "target 90 %");
    }

    @ParameterizedTest
    @CsvSource({"200, 50, 10", "200, 100, 0", "100, 100, 5"})
    void balanced_episodes_are_counted(int leastSteps, double leastPercent, double points) {
        CheckResult result =
                POISSON.judge(
                        "balances",
                        Map.of(
                                "leastSteps", Value.of(leastSteps),
                                "leastPercent", Value.of(leastPercent)));

        assertThat(result.points()).isEqualTo(points);
        assertThat(english(result)).contains("of 4 hidden episodes", "for 242.3 steps on average");
    }

    @Test
    void episodes_on_a_chip_name_it() {
        CheckResult inSoftware = POISSON.judge("balances", Map.of());
        CheckResult onChip = POISSON.judge("balances", Map.of("chip", Value.of("loihi1")));

        assertThat(onChip.points()).isEqualTo(inSoftware.points());
        assertThat(english(onChip)).contains("the integers of the chip 'loihi1'");
        assertThat(english(inSoftware)).doesNotContain("chip");
    }

    @ParameterizedTest
    @CsvSource({"200, 50, 10", "200, 100, 0", "100, 100, 5"})
    void episodes_with_the_hand_on_the_target_are_counted(
            int leastSteps, double leastPercent, double points) {
        CheckResult result =
                POISSON.judge(
                        "reaches",
                        Map.of(
                                "leastSteps", Value.of(leastSteps),
                                "leastPercent", Value.of(leastPercent),
                                "foreKg", Value.of(1.5)));

        assertThat(result.points()).isEqualTo(points);
        assertThat(english(result))
                .contains("of 4 hidden episodes", "Mass of the forearm 1.5 kg, gravity 0 m/s²");
    }

    @Test
    void wrong_answer_to_a_question_gives_no_points() {
        CheckResult result = POISSON.judge("answer", Map.of());

        assertThat(result.points()).isZero();
        assertThat(english(result)).contains("'Which one?' is not right");
    }
}
