package org.spikebook.lesson.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.spikebook.lesson.experiment.LessonRun.run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.simulator.parameter.Value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What the lesson on cell types states of its five cells, measured with its own files. */
class CellTypeNumbersTest {

    private static final String[] CHATTERING = {"\"c\": -65", "\"c\": -50", "\"d\": 8", "\"d\": 2"};

    @Test
    void regularSpiking_beginsWithAShortInterval_andSettlesAt47Ms() {
        double[] intervals = intervals(run("cell-types", "regular").timesMs("spikes"));

        assertThat(intervals[0]).isCloseTo(20.5, within(1e-6));
        assertThat(intervals).hasSizeGreaterThan(5);
        for (double later : Arrays.copyOfRange(intervals, 1, intervals.length)) {
            assertThat(later).isCloseTo(47, within(1.0));
        }
    }

    @Test
    void chattering_firesFourSpikesWithin2To5Ms_andPauses48Ms() {
        double[] intervals = intervals(run("cell-types", "regular", CHATTERING).timesMs("spikes"));
        List<Integer> spikesOfBursts = new ArrayList<>();
        int spikes = 1;
        for (double ms : intervals) {
            if (ms < 20) {
                assertThat(ms).isBetween(2.0, 5.0);
                spikes++;
            } else {
                assertThat(ms).isCloseTo(48, within(1.0));
                spikesOfBursts.add(spikes);
                spikes = 1;
            }
        }

        assertThat(spikesOfBursts.getFirst()).isEqualTo(6);
        assertThat(spikesOfBursts.subList(1, spikesOfBursts.size())).isNotEmpty().containsOnly(4);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 20, 28, 43, 63, 44",
        "0.5, 22, 31, 74, 93, 63",
        "0.1, 23, 34, 87, 128, 76",
        "0.05, 23, 34, 87, 132, 77",
        "0.02, 23, 34, 87, 135, 78"
    })
    void spikesOfOneSecond_dependOnTheStep(
            String dtMs, int regular, int bursting, int chattering, int fast, int low) {
        assertThat(counts("10", dtMs)).containsExactly(regular, bursting, chattering, fast, low);
    }

    @Test
    void weakCurrent_firesTheLowThresholdCellAlone() {
        assertThat(counts("3", "0.5")).containsExactly(0, 0, 0, 0, 24);
    }

    @Test
    void regularSpiking_firesOnceBelowItsRheobase_andAgainAboveIt() {
        assertThat(counts("3.7", "0.5")[0]).isEqualTo(1);
        assertThat(counts("3.8", "0.5")[0]).isGreaterThan(1);
    }

    /** The times that the task asks for are those of the cell whose numbers are hidden. */
    @ParameterizedTest
    @CsvSource({"10, 300", "3, 500"})
    void recordedCell_firesAtTheTimesThatItsTaskAsksFor(String current, double untilMs) {
        LessonRun run =
                run("cell-types", "trace", "\"amplitudePa\": 10", "\"amplitudePa\": " + current);

        assertThat(Arrays.stream(run.timesMs("spikes-recorded")).boxed())
                .filteredOn(timeMs -> timeMs <= untilMs)
                .containsExactlyElementsOf(askedMs(Double.parseDouble(current)));
    }

    private static List<Double> askedMs(double current) {
        TaskCell task =
                LessonCatalog.builtIn()
                        .lesson("cell-types")
                        .orElseThrow()
                        .newNotebook(Locale.ENGLISH)
                        .cell("hidden-trace", TaskCell.class)
                        .orElseThrow();
        CheckSpec both = task.check().of().getFirst();
        CheckSpec times =
                both.of().stream()
                        .filter(under -> under.set().containsValue(current))
                        .map(under -> under.of().getFirst())
                        .findFirst()
                        .orElseThrow();
        return ((Value.Series) times.parameters().get("timesMs")).values();
    }

    private static double[] intervals(double[] timesMs) {
        return IntStream.range(1, timesMs.length)
                .mapToDouble(k -> timesMs[k] - timesMs[k - 1])
                .toArray();
    }

    private static int[] counts(String current, String dtMs) {
        int[] counts = new int[5];
        LessonRun run =
                run(
                        "cell-types",
                        "five",
                        "\"amplitudePa\": 10",
                        "\"amplitudePa\": " + current,
                        "\"startMs\": 100",
                        "\"startMs\": 0",
                        "\"durationMs\": 600",
                        "\"durationMs\": 1000",
                        "\"dtMs\": 0.5",
                        "\"dtMs\": " + dtMs);
        for (int neuron : run.recording().spikes().get("spikes").neurons()) {
            counts[neuron]++;
        }
        return counts;
    }
}
