package org.spikebook.lesson.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.spikebook.lesson.experiment.LessonRun.run;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Measures the numbers of the lesson on competition between synapses, with its own files. */
class CompetitionNumbersTest {

    private static final String SLUG = "competition";
    private static final double MAXIMUM = 0.1;
    private static final String[] AS_IT_IS = {};
    private static final String[] OTHERS_FASTER = {
        "\"size\": 800, \"rateHz\": 15", "\"size\": 800, \"rateHz\": 20"
    };
    private static final String[] LATE = {"\"uniform\": [0.1, 5]", "\"uniform\": [0.1, 100]"};
    private static final String[] NOTHING_IN_COMMON = {
        "\"size\": 1, \"rateHz\": 1", "\"size\": 1, \"rateHz\": 0",
        "\"size\": 200, \"rateHz\": 14", "\"size\": 200, \"rateHz\": 15"
    };

    @Test
    void weights_moveToBothEnds_andTheRateComesDown() {
        LessonRun run = run(SLUG, "competition");
        double[] weights = atEnd(run, "weights");

        assertThat(hz(run, 0, 10)).isCloseTo(32, within(0.5));
        assertThat(hz(run, 40, 50)).isCloseTo(25, within(0.5));
        assertThat(hz(run, 150, 200)).isCloseTo(18, within(0.5));
        assertThat(run.cv("spikes", 1, 150_000)).isCloseTo(0.8, within(0.05));
        assertThat(share(weights, 0, 0.1)).isCloseTo(0.28, within(0.005));
        assertThat(share(weights, 0.9, 1)).isCloseTo(0.20, within(0.005));
    }

    @ParameterizedTest
    @CsvSource({"1.0, 50, 162, 321", "1.2, 13, 1, 0.2"})
    void fivePercent_decideBetweenRunningAwayAndDying(
            String alpha, double first, double later, double last) {
        LessonRun run = run(SLUG, "competition", "\"alpha\": 1.05", "\"alpha\": " + alpha);

        assertThat(hz(run, 0, 10)).isCloseTo(first, within(0.5));
        assertThat(hz(run, 40, 50)).isCloseTo(later, within(0.5));
        assertThat(hz(run, 150, 200)).isCloseTo(last, within(0.5));
        if (last > 100) {
            assertThat(mean(atEnd(run, "weights"))).isCloseTo(0.94, within(0.006));
        }
    }

    @Test
    void correlatedGroup_wins_unlessItsSpikesComeLate() {
        assertGroups(0.97, 0.36, AS_IT_IS);
        assertGroups(0.35, 0.48, LATE);
    }

    @Test
    @Tag("slow")
    void correlatedGroup_wins_alsoWhereTheOthersFireFaster() {
        assertGroups(0.96, 0.30, OTHERS_FASTER);
    }

    @Test
    @Tag("slow")
    void membersOfTheGroup_loseTheLaterTheirSpikesArrive() {
        String delays =
                IntStream.rangeClosed(1, 200)
                        .mapToObj(k -> String.valueOf(0.5 * k))
                        .collect(Collectors.joining(", ", "[", "]"));
        LessonRun run = run(SLUG, "groups", "{\"uniform\": [0.1, 5]}", delays);
        double[] weights = atEnd(run, "weights-correlated");

        assertThat(mean(Arrays.copyOfRange(weights, 0, 20))).isCloseTo(0.97, within(0.006));
        assertThat(mean(Arrays.copyOfRange(weights, 100, 200))).isCloseTo(0.16, within(0.006));
    }

    @Test
    void groupWithNothingInCommon_endsNearTheOthers() {
        LessonRun run = run(SLUG, "groups", NOTHING_IN_COMMON);

        assertThat(mean(atEnd(run, "weights-correlated"))).isCloseTo(0.5, within(0.06));
        assertThat(mean(atEnd(run, "weights-independent"))).isCloseTo(0.5, within(0.06));
    }

    @Test
    void learnerOfTheTask_firesAt46HzWithTheRuleOfTheLesson() {
        LessonRun run = run(SLUG, "learner", "\"alpha\": 1.0", "\"alpha\": 1.05");

        assertThat(hz(run, 0, 50)).isCloseTo(46, within(0.5));
    }

    private static void assertGroups(double correlated, double others, String... changes) {
        LessonRun run = run(SLUG, "groups", changes);

        assertThat(mean(atEnd(run, "weights-correlated"))).isCloseTo(correlated, within(0.006));
        assertThat(mean(atEnd(run, "weights-independent"))).isCloseTo(others, within(0.006));
    }

    private static double hz(LessonRun run, int fromSeconds, int toSeconds) {
        return Arrays.stream(run.timesMs("spikes"))
                        .filter(t -> t >= 1000.0 * fromSeconds && t < 1000.0 * toSeconds)
                        .count()
                / (double) (toSeconds - fromSeconds);
    }

    /** Weights at the end, as shares of the maximum. */
    private static double[] atEnd(LessonRun run, String recorder) {
        return Arrays.stream(run.recording().traces().get(recorder).values())
                .mapToDouble(w -> w[w.length - 1] / MAXIMUM)
                .toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double share(double[] weights, double from, double to) {
        return Arrays.stream(weights).filter(w -> w >= from && w <= to).count()
                / (double) weights.length;
    }
}
