package org.spikebook.lesson.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spikebook.lesson.check.JudgedSpikes.POISSON;
import static org.spikebook.lesson.check.JudgedSpikes.SILENT;
import static org.spikebook.lesson.check.JudgedSpikes.TOGETHER;
import static org.spikebook.lesson.check.JudgedSpikes.english;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.lesson.check.Evidence.PopulationSpikes;
import org.spikebook.lesson.check.catalog.CheckRegistry;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.recording.SpikeRaster;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Checks of times, intervals and orders, on spikes that are known one by one. */
class SpikePatternChecksTest {

    /** All neurons fire at 0.8 ms, and every 50 ms from then on: 40 times in the run. */
    private static final int SPIKES = 40;

    /** One neuron that fires three times and rests: intervals of 10, 10 and 40 ms. */
    private static final JudgedSpikes BURSTS =
            of(100, 200, 300, 700, 800, 900, 1300, 1400, 1500, 1900);

    @Test
    void spikes_at_all_times_and_no_others_give_all_points() {
        CheckResult result = TOGETHER.judge("spikeTimes", times(0, everyFifty()));

        assertThat(result.passed()).isTrue();
        assertThat(english(result)).contains("Neuron 0", "all 40 given times (± 0 ms)");
    }

    /** A time that is 5 ms off has no spike, and its spike has no time: 39 of 41. */
    @Test
    void time_without_a_spike_is_named() {
        double[] moved = everyFifty();
        moved[1] += 5;

        CheckResult result = TOGETHER.judge("spikeTimes", times(1, moved));

        assertThat(result.points()).isEqualTo(9.5);
        assertThat(english(result))
                .contains("39 of 40 given times", "lacks its spike: 55.80 ms", "other spikes: 1");
        assertThat(TOGETHER.judge("spikeTimes", times(5, moved)).passed()).isTrue();
    }

    @Test
    void many_spikes_do_not_help() {
        CheckResult result = TOGETHER.judge("spikeTimes", times(1, 0.8, 50.8, 100.8));

        assertThat(result.points()).as("3 of 3 and 37").isEqualTo(0.7);
        assertThat(english(result)).contains("other spikes: 37, the first at 150.80 ms");
    }

    @Test
    void spikes_before_the_time_from_which_they_count_do_not() {
        Map<String, Value> late =
                Map.of(
                        "timesMs",
                        new Value.Series(List.of(1900.8, 1950.8)),
                        "fromMs",
                        Value.of(1900.0),
                        "durationMs",
                        Value.of(2000.0));

        assertThat(TOGETHER.judge("spikeTimes", late).passed()).isTrue();
    }

    @Test
    void silent_neuron_is_told_when_to_fire_first() {
        CheckResult result = SILENT.judge("spikeTimes", times(2, 20, 40));

        assertThat(result.points()).isZero();
        assertThat(english(result))
                .contains("did not fire; target: 2 spikes, the first at 20.00 ms (± 2 ms)");
    }

    @ParameterizedTest
    @CsvSource({
        "50, true, true",
        "50 50 50, false, true",
        "50 60, false, false",
        "49 51, true, true",
        "40 60, true, false",
    })
    void intervals_of_a_clock_are_equal(String intervals, boolean repeated, boolean met) {
        assertThat(TOGETHER.judge("intervalPattern", intervals(intervals, repeated)).passed())
                .isEqualTo(met);
    }

    /** Over and over, the sequence begins anywhere; once, with the first spike. */
    @ParameterizedTest
    @CsvSource({
        "10 10 40, true, 10",
        "40 10 10, true, 10",
        "10 40 10, true, 10",
        "10 10 40, false, 10",
        "10 10, false, 10",
        "40 10 10, false, 0",
        "10 40, true, 0",
        "10, true, 0",
        "10 10 30, true, 0",
    })
    void intervals_of_bursts_follow_their_sequence(
            String intervals, boolean repeated, double points) {
        assertThat(BURSTS.judge("intervalPattern", intervals(intervals, repeated)).points())
                .isEqualTo(points);
    }

    @Test
    void interval_that_differs_is_named_and_too_few_show_no_sequence() {
        assertThat(english(BURSTS.judge("intervalPattern", intervals("10 10 30", false))))
                .contains("Interval 3 of neuron 0", "lasted 40.00 ms; target 30 ± 1 ms");
        assertThat(english(of(100, 200).judge("intervalPattern", intervals("10", true))))
                .contains("in a run: 1; at least 2 are needed");
        assertThat(english(SILENT.judge("intervalPattern", intervals("10", false))))
                .contains("in a run: 0; at least 1 are needed");
        assertThat(POISSON.judge("intervalPattern", intervals("50", true)).points()).isZero();
    }

    /** The evidence has the same spikes of every population. */
    @Test
    void populations_that_fire_in_the_same_steps_are_in_no_order() {
        Map<String, Value> order = Map.of("populations", Value.of("first, second"));

        CheckResult result = TOGETHER.judge("firingOrder", order);

        assertThat(result.points()).isZero();
        assertThat(english(result))
                .contains("Turn 2: population 'second' began to fire in the same time step");
        assertThat(english(SILENT.judge("firingOrder", order)))
                .contains("Turns in a run: 0; the order first, second needs at least 2");
    }

    @ParameterizedTest
    @CsvSource({
        "first, false, order.tooShort",
        "'first, first', false, order.twice",
        "'first, second, first', true, order.twice",
        "'first, second, first', false, ''",
        "'first,second', true, ''",
    })
    void order_that_cannot_be_followed_is_a_problem(
            String populations, boolean repeated, String code) {
        CheckSpec spec =
                new CheckSpec(
                        "firingOrder",
                        Map.of(
                                "populations",
                                Value.of(populations),
                                "repeated",
                                Value.of(repeated)));

        assertThat(codes(spec)).containsExactlyElementsOf(listed(code));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0, spikeTimes.empty",
        "20 1020, 0, spikeTimes.outside",
        "20 40, 20, spikeTimes.outside",
        "20 40, 19, ''",
    })
    void times_that_do_not_count_are_a_problem(String times, double fromMs, String code) {
        CheckSpec spec =
                new CheckSpec(
                        "spikeTimes", Map.of("timesMs", series(times), "fromMs", Value.of(fromMs)));

        assertThat(codes(spec)).containsExactlyElementsOf(listed(code));
    }

    @Test
    void sequence_without_intervals_is_a_problem() {
        assertThat(codes(new CheckSpec("intervalPattern", Map.of())))
                .containsExactly("intervals.empty");
        assertThat(codes(new CheckSpec("intervalPattern", intervals("10 0", false))))
                .containsExactly("outOfRange");
    }

    private static List<String> codes(CheckSpec spec) {
        List<Problem> problems = CheckRegistry.standard().problems(spec);
        assertThat(problems).allSatisfy(each -> assertThat(each.hint()).isNotBlank());
        return problems.stream().map(Problem::code).toList();
    }

    private static List<String> listed(String code) {
        return code.isEmpty() ? List.of() : List.of(code);
    }

    private static Map<String, Value> times(double toleranceMs, double... times) {
        return Map.of(
                "timesMs",
                new Value.Series(Arrays.stream(times).boxed().toList()),
                "toleranceMs",
                Value.of(toleranceMs),
                "durationMs",
                Value.of(2000.0));
    }

    private static Map<String, Value> intervals(String intervals, boolean repeated) {
        return Map.of("intervalsMs", series(intervals), "repeated", Value.of(repeated));
    }

    private static Value series(String numbers) {
        return new Value.Series(
                Stream.of(numbers.split(" "))
                        .filter(number -> !number.isEmpty())
                        .map(Double::valueOf)
                        .toList());
    }

    private static double[] everyFifty() {
        double[] times = new double[SPIKES];
        for (int k = 0; k < SPIKES; k++) {
            times[k] = 50 * k + 0.8;
        }
        return times;
    }

    /** One neuron that fires in these steps of 0.1 ms. */
    private static JudgedSpikes of(int... steps) {
        return new JudgedSpikes(
                new PopulationSpikes(new SpikeRaster(steps, new int[steps.length]), 1, 200, 0.1));
    }
}
