package org.spikebook.lesson.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.spikebook.lesson.experiment.LessonRun.run;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.analysis.IntervalStatistics;
import org.spikebook.simulator.analysis.SpikeCounts;
import org.spikebook.simulator.recording.SpikeRaster;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Measures the numbers that the lessons of the course call measured, with the lessons' own files.
 */
class CourseNumbersTest {

    @Test
    void membrane_settlesAtMinus60_andCovers63PercentInOneTimeConstant() {
        double[] v = run("membrane", "membrane").trace("vm");

        assertThat(v[v.length - 1]).isCloseTo(-60, within(0.01));
        assertThat(firstStepAbove(-63.679, v) * 0.1).isCloseTo(28.0, within(0.11));
    }

    @Test
    void rheobase_isNotEnoughAtExactly2Nanoampere() {
        assertThat(
                        run("membrane", "threshold", "\"durationMs\": 150", "\"durationMs\": 5000")
                                .spikes())
                .isZero();
        LessonRun above =
                run("membrane", "threshold", "\"amplitudePa\": 2000", "\"amplitudePa\": 2010");
        assertThat(above.timesMs("spikes")[0] - 20).isCloseTo(42.5, within(0.05));
    }

    @Test
    void pulseOf2Ms_needsMoreThanFourTimesTheRheobase() {
        assertThat(pulse(3000)).isZero();
        assertThat(pulse(9000)).isZero();
        assertThat(pulse(9100)).isEqualTo(1);
    }

    private static long pulse(int pa) {
        return run("membrane", "pulse", "\"amplitudePa\": 3000", "\"amplitudePa\": " + pa).spikes();
    }

    @Test
    void poissonTrains_withADeadTime_haveTheRatesAndCvsOfTheTable() {
        assertDeadTime(20, 18.1, 0.90, 0.84);
        assertDeadTime(200, 99.4, 0.50, 0.27);
        assertDeadTime(1000, 165.3, 0.165, 0.05);
    }

    private static void assertDeadTime(int source, double rateHz, double cv, double fano) {
        LessonRun run =
                run(
                        "spike-trains",
                        "dead-time",
                        "\"rateHz\": 20",
                        "\"rateHz\": " + source,
                        "\"durationMs\": 5000",
                        "\"durationMs\": 20000");
        assertThat(run.rateHz("output", 40, 0)).isCloseTo(rateHz, within(0.05));
        assertThat(run.cv("output", 40, 0)).isCloseTo(cv, within(0.006));
        assertThat(SpikeCounts.of(run.trains("output", 40, 0), 50).fanoFactor().orElseThrow())
                .isCloseTo(fano, within(0.006));
    }

    @Test
    void swingingRate_raisesTheCvAndNotCv2() {
        LessonRun run =
                run("spike-trains", "modulated", "\"durationMs\": 5000", "\"durationMs\": 20000");
        assertThat(run.cv("output", 40, 0)).isCloseTo(1.66, within(0.006));
        assertThat(new IntervalStatistics(run.trains("output", 40, 0)).cv2().orElseThrow())
                .isCloseTo(1.03, within(0.006));
    }

    @Test
    void postsynapticPotential_peaksAfter9Ms_andTwoAddUp() {
        double[] v = run("synapses", "psp").trace("vm");
        int peak = IntStream.range(0, v.length).reduce((a, b) -> v[b] > v[a] ? b : a).orElseThrow();

        assertThat((peak + 1) * 0.1 - 21).isCloseTo(9.2, within(0.01));
        assertThat(v[peak] + 65).isCloseTo(6.3, within(0.01));
    }

    @Test
    void depressingSynapse_settlesAtATenth_andHardlyTransmitsItsRate() {
        double[] current = run("synapses", "depressing").trace("current");
        double[] faster =
                run("synapses", "depressing", "\"intervalMs\": 50", "\"intervalMs\": 25")
                        .trace("current");

        double first = Arrays.stream(current, 0, 500).max().orElseThrow();
        double twentieth = Arrays.stream(current, 9600, current.length).max().orElseThrow();
        assertThat(first).isCloseTo(400, within(10.0));
        assertThat(twentieth / first).isCloseTo(0.114, within(0.003));
        assertThat(settled(faster) / settled(current)).isCloseTo(1.05, within(0.01));
    }

    private static double settled(double[] current) {
        return Arrays.stream(current, current.length / 2, current.length).average().orElseThrow();
    }

    @Test
    void detectors_fireWithinTheWindowsOfTheLesson() {
        assertThat(detecting(480)).containsExactly(17, 23);
        assertThat(detecting(500)).containsExactly(13, 27);
        assertThat(detecting(600)).containsExactly(3, 37);
        assertThat(detecting(480, "\"vThresholdMv\": -50", "\"vThresholdMv\": -51"))
                .containsExactly(12, 28);
        assertThat(
                        run(
                                        "synapses",
                                        "detectors",
                                        "\"weightPa\": 500",
                                        "\"weightPa\": 480",
                                        "\"vThresholdMv\": -50",
                                        "\"vThresholdMv\": -49")
                                .spikes())
                .isZero();
    }

    private static int[] detecting(int pa, String... others) {
        String[] weight = {"\"weightPa\": 500", "\"weightPa\": " + pa};
        String[] all = Arrays.copyOf(weight, weight.length + others.length);
        System.arraycopy(others, 0, all, weight.length, others.length);
        SpikeRaster raster = run("synapses", "detectors", all).recording().spikes().get("spikes");
        int[] neurons = raster.neurons();
        return new int[] {
            Arrays.stream(neurons).min().orElseThrow(), Arrays.stream(neurons).max().orElseThrow()
        };
    }

    @Test
    void twins_withTheSameMean_fireAsTheirVarianceSays() {
        assertThat(twins(60, 1000).rateHz("spikes-steady", 50, 500)).isZero();
        assertThat(noisyHz(twins(60, 1000))).isCloseTo(4.0, within(0.05));
        assertThat(noisyHz(twins(20, 3000))).isCloseTo(0.4, within(0.05));
        assertThat(noisyHz(twins(60, 500))).isZero();
        assertThat(noisyHz(twins(2.4, 1000, "\"tauExcMs\": 2", "\"tauExcMs\": 50")))
                .isLessThan(0.2);
    }

    private static double noisyHz(LessonRun run) {
        return run.rateHz("spikes-noisy", 50, 500);
    }

    private static LessonRun twins(double pa, int hz, String... others) {
        String[] replacements = {
            "\"size\": 10",
            "\"size\": 50",
            "\"durationMs\": 2000",
            "\"durationMs\": 5000",
            "\"weightPa\": 60",
            "\"weightPa\": " + pa,
            "\"rateHz\": 1000",
            "\"rateHz\": " + hz
        };
        String[] all = Arrays.copyOf(replacements, replacements.length + others.length);
        System.arraycopy(others, 0, all, replacements.length, others.length);
        return run("03-driven-by-noise", "twins", all);
    }

    @Test
    void twins_withTheSameRate_areAClockAndNot() {
        LessonRun run =
                run(
                        "03-driven-by-noise",
                        "same-rate",
                        "\"size\": 10",
                        "\"size\": 50",
                        "\"durationMs\": 2000",
                        "\"durationMs\": 5000");
        assertThat(run.rateHz("spikes-steady", 50, 500)).isCloseTo(10, within(0.3));
        assertThat(run.cv("spikes-steady", 50, 500)).isCloseTo(0, within(1e-6));
        assertThat(run.rateHz("spikes-noisy", 50, 500)).isCloseTo(9.9, within(0.05));
        assertThat(run.cv("spikes-noisy", 50, 500)).isCloseTo(0.59, within(0.006));
    }

    @Test
    void rhythm_isInTheLoopOfExcitationAndInhibition() {
        LessonRun start = run("rhythm", "network");
        assertThat(start.rateHz("spikes-exc", 160, 200)).isCloseTo(8.8, within(0.1));
        assertThat(start.cv("spikes-exc", 160, 200)).isCloseTo(0.78, within(0.006));
        assertThat(start.peakHz()).isCloseTo(35, within(4.0));
        assertThat(start.peak()).isCloseTo(122, within(10.0));

        LessonRun cut = run("rhythm", "network", "\"weightNs\": -3,", "\"weightNs\": 0,");
        assertThat(cut.rateHz("spikes-exc", 160, 200)).isCloseTo(61, within(0.5));
        assertThat(cut.peak()).isLessThan(4);
        assertThat(run("rhythm", "network", "\"weightNs\": -1.5,", "\"weightNs\": 0,").peakHz())
                .isCloseTo(35, within(4.0));
    }

    @Test
    void rhythm_isSlowerWithSlowerInhibition_byLessThanHalf() {
        assertThat(decaying(4).peakHz()).isCloseTo(55, within(4.0));
        assertThat(decaying(16).peakHz()).isCloseTo(27, within(4.0));
        assertThat(inhibitorySpikesInACycle(decaying(8))).isCloseTo(0.9, within(0.05));
        assertThat(inhibitorySpikesInACycle(decaying(16))).isCloseTo(0.6, within(0.05));
        LessonRun drivenApart = run("rhythm", "network", "\"rateHz\": 500", "\"rateHz\": 2500");
        assertThat(drivenApart.rateHz("spikes-exc", 160, 200)).isCloseTo(1.6, within(0.05));
        assertThat(drivenApart.peak()).isLessThan(10);
    }

    @Test
    void rhythm_isFasterWithMoreDrive_andSlowerWithLateInhibition() {
        assertThat(run("rhythm", "network", "\"rateHz\": 1500", "\"rateHz\": 2000").peakHz())
                .isCloseTo(47, within(4.0));
        LessonRun late =
                run(
                        "rhythm",
                        "network",
                        "\"weightNs\": -3, \"delayMs\": 1",
                        "\"weightNs\": -3, \"delayMs\": { \"uniform\": [1, 50] }");
        assertThat(late.rateHz("spikes-exc", 160, 200)).isCloseTo(9.0, within(0.1));
        assertThat(late.peakHz()).isCloseTo(16, within(4.0));
        assertThat(late.peak()).isCloseTo(106, within(10.0));
    }

    private static double inhibitorySpikesInACycle(LessonRun run) {
        return run.rateHz("spikes-inh", 40, 200) / run.peakHz();
    }

    private static LessonRun decaying(int tauMs) {
        return run("rhythm", "network", "\"tauInhMs\": 8", "\"tauInhMs\": " + tauMs);
    }

    @Test
    void pairs_changeTheWeightsByTheWindow() {
        double[][] weights =
                run("stdp-window", "pairs").recording().traces().get("weights").values();

        double[] percent =
                Arrays.stream(weights)
                        .mapToDouble(w -> (w[w.length - 1] - 0.05) / 0.1 / 10 * 100)
                        .toArray();
        assertThat(percent)
                .containsExactly(
                        new double[] {0.37, 0.61, 0.78, -0.82, -0.64, -0.39}, within(0.005));
    }

    @Test
    void sequence_isPredictedWithoutItsTeacher_butNotAfterAWrongOne() {
        double[] learned = run("stdp-window", "sequence").timesMs("spikes");
        double[] wrong =
                run("stdp-window", "sequence", "\"delayMs\": 21", "\"delayMs\": 1")
                        .timesMs("spikes");

        assertThat(learned[0]).isCloseTo(121, within(0.01));
        assertThat(Arrays.stream(learned).filter(t -> t > 10_000)).hasSize(25);
        assertThat((learned[learned.length - 1] - 100) % 200).isCloseTo(13, within(0.6));
        assertThat(Arrays.stream(wrong).filter(t -> t > 10_000)).isEmpty();
    }

    private static int firstStepAbove(double mv, double[] v) {
        return IntStream.range(0, v.length).filter(k -> v[k] >= mv).findFirst().orElseThrow() + 1;
    }
}
