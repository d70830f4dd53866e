package org.spikebook.lesson.check.spikes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.lesson.check.CheckResult;
import org.spikebook.lesson.check.Measured;

import java.util.List;

/** Seeds that are right as a whole or not at all. */
class SeedTallyTest {

    @Test
    void first_seed_that_is_not_right_is_explained_and_the_others_give_points() {
        SeedTally<Integer> seeds = SeedTally.of(List.of(1, 7, 2, 9), seed -> seed < 5);

        CheckResult result =
                seeds.result(
                        10,
                        wrong -> Measured.text("order.twice", "of " + wrong),
                        () -> Measured.text("order.tooShort"));

        assertThat(seeds.right()).isEqualTo(2);
        assertThat(seeds.runs()).isEqualTo(4);
        assertThat(result.points()).isEqualTo(5);
        assertThat(result.reasons()).containsExactly(Measured.text("order.twice", "of 7"));
    }

    @Test
    void all_right_give_all_points() {
        CheckResult result =
                SeedTally.of(List.of(1, 2), seed -> seed < 5)
                        .result(
                                10,
                                _ -> Measured.text("order.tooShort"),
                                () -> Measured.text("hidden.met"));

        assertThat(result.passed()).isTrue();
        assertThat(result.reasons()).containsExactly(Measured.text("hidden.met"));
    }

    /** What is lost to rounding is not a reason. */
    @ParameterizedTest
    @CsvSource({"20.3, 20, 0.3, true", "19.7, 20, 0.3, true", "20.31, 20, 0.3, false"})
    void time_is_allowed_up_to_its_tolerance(
            double timeMs, double wantedMs, double toleranceMs, boolean allowed) {
        assertThat(new Tolerance(toleranceMs).allows(timeMs, wantedMs)).isEqualTo(allowed);
    }
}
