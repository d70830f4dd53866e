package org.spikebook.lesson.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.spikebook.lesson.experiment.LessonRun.run;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measures the numbers of the lesson on twenty firing patterns, with its own files. */
class FiringPatternNumbersTest {

    private static final String SLUG = "firing-patterns";

    @Test
    void pairsOfPulses_fireResonatorsAtTwoRangesOfIntervals_andIntegratorsAtOne() {
        LessonRun run = run(SLUG, "pairs");

        assertThat(intervalsMs(run.firing("spikes-resonators")))
                .isEqualTo(Stream.concat(even(2, 14), even(38, 54)).toList());
        assertThat(intervalsMs(run.firing("spikes-integrators"))).containsExactly(2, 4);
    }

    private static List<Integer> intervalsMs(List<Integer> neurons) {
        return neurons.stream().map(k -> 2 * (k + 1)).toList();
    }

    private static Stream<Integer> even(int from, int to) {
        return IntStream.rangeClosed(from / 2, to / 2).mapToObj(k -> 2 * k);
    }

    @Test
    void inhibition_ofFiveMilliseconds_causesASpike_butNotAShorterOne() {
        LessonRun five = run(SLUG, "rebound");
        LessonRun three = run(SLUG, "rebound", "\"stopMs\": 55", "\"stopMs\": 53");

        assertThat(five.timesMs("spikes")).containsExactly(new double[] {86}, within(1e-6));
        assertThat(three.spikes()).isZero();
        assertThat(lowest(three.trace("v"))).isCloseTo(-82, within(0.5));
        assertThat(lowest(three.trace("u"))).isCloseTo(-16.5, within(0.05));
        assertThat(lowest(five.trace("u"))).isCloseTo(-16.7, within(0.05));
        assertThat(run(SLUG, "rebound", "\"b\": 0.25", "\"b\": 0.2").spikes()).isZero();
    }

    private static double lowest(double[] trace) {
        return Arrays.stream(trace).min().orElseThrow();
    }

    @Test
    void tenNeurons_fireTheirPatterns() {
        LessonRun run = run(SLUG, "ten");
        double[] adapting = run.timesMs("spikes", 0);

        assertThat(adapting[1] - adapting[0]).isCloseTo(24, within(0.5));
        assertThat(adapting[2] - adapting[1]).isCloseTo(83, within(0.5));
        assertThat(IntStream.of(4, 5, 6, 7, 8, 9).map(k -> run.timesMs("spikes", k).length))
                .containsExactly(1, 7, 1, 4, 6, 1);
        assertThat(run.timesMs("spikes", 7)[3] - run.timesMs("spikes", 7)[2])
                .isCloseTo(40, within(0.5));
    }

    @Test
    void pulseTwoMillisecondsLater_doesNotStopTheBistableNeuron() {
        LessonRun later =
                run(
                        SLUG,
                        "ten",
                        "\"startMs\": 236.4, \"stopMs\": 241.2",
                        "\"startMs\": 238.4, \"stopMs\": 243.2");

        assertThat(later.timesMs("spikes", 7)).hasSizeGreaterThan(6);
    }

    @Test
    void finerStep_prolongsTheReboundBurst_andLosesTheLateSpike() {
        LessonRun fine = run(SLUG, "ten", "\"dtMs\": 0.2", "\"dtMs\": 0.02");

        assertThat(fine.timesMs("spikes", 5)).hasSize(13);
        assertThat(fine.timesMs("spikes", 4)).isEmpty();
        assertThat(fine.timesMs("spikes", 6)).hasSize(1);
        assertThat(fine.timesMs("spikes", 9)).hasSize(1);
    }
}
