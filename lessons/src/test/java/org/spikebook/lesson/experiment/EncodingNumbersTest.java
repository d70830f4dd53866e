package org.spikebook.lesson.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.spikebook.lesson.experiment.LessonRun.run;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Measures the numbers of the lesson on encoding, with its own files. */
class EncodingNumbersTest {

    private static final String SLUG = "encoding";
    private static final double ONSET_MS = 50;

    @Test
    void countsOfPoissonSources_varyByTheSquareRootOfTheirMean() {
        LessonRun run = run(SLUG, "count");
        double[] counts = ofEach(100, k -> run.timesMs("spikes", k).length);

        assertThat(mean(counts)).isCloseTo(9.95, within(0.001));
        assertThat(deviation(counts)).isCloseTo(3.3, within(0.05));
        assertThat(Arrays.stream(counts).min()).hasValue(4);
        assertThat(Arrays.stream(counts).max()).hasValue(22);
    }

    @Test
    void firstSpike_comesAfterTheLogarithmOfTheInput() {
        double[] times = run(SLUG, "latency").timesMs("spikes", 14);

        assertThat(times).startsWith(new double[] {13.9, 27.8, 41.7}, within(1e-6));
    }

    @Test
    void nineSpikesThatTick_areTwiceAsPreciseAsTheFirst() {
        LessonRun run = run(SLUG, "noisy");
        double[] counts = ofEach(100, k -> countWithin200Ms(run, k));

        assertThat(deviation(firstMs(run))).isCloseTo(2.6, within(0.05));
        assertThat(mean(counts)).isCloseTo(8.6, within(0.05));
        assertThat(deviation(counts)).isCloseTo(0.54, within(0.006));
        assertThat(0.025 * deviation(firstMs(run))).isCloseTo(0.065, within(0.002));
        double error = deviation(counts) / mean(counts) / rateChange();
        assertThat(error).isCloseTo(0.035, within(0.001));
        assertThat(1 / (error * error)).isCloseTo(800, within(50.0));
    }

    /** By how many per cent the rate of a neuron without noise changes where x changes by one. */
    private static double rateChange() {
        double intervalMs = 20 * Math.log(1.5 / 0.5);
        double change = 1 / (0.025 * intervalMs);
        assertThat(change).isCloseTo(1.8, within(0.05));
        return change;
    }

    @Test
    void withoutACommonOnset_theLatencyIsWrong_andTheCountIsNot() {
        LessonRun run =
                run(
                        SLUG,
                        "noisy",
                        "\"type\": \"allToAll\"}, \"delayMs\": 0",
                        "\"type\": \"allToAll\"}, \"delayMs\": {\"uniform\": [0.1, 20]}");
        double[] counts = ofEach(100, k -> countWithin200Ms(run, k));

        assertThat(deviation(firstMs(run))).isCloseTo(6.0, within(0.05));
        assertThat(mean(firstMs(run)) - mean(firstMs(run(SLUG, "noisy"))))
                .isCloseTo(11, within(0.5));
        assertThat(mean(counts)).isCloseTo(8.1, within(0.05));
        assertThat(deviation(counts)).isCloseTo(0.5, within(0.05));
    }

    @Test
    void oneDigit_takesAsManySpikesInEachCodeAsStated() {
        LessonRun run = run(SLUG, "codes");

        assertThat(run.timesMs("latency-spikes")).hasSize(33);
        assertThat(run.timesMs("delta-spikes")).hasSize(171);
        assertThat(Arrays.stream(run.timesMs("delta-spikes")).max()).hasValue(9);
        assertThat(run.timesMs("rate-spikes")).hasSize(916);
        assertThat(run.timesMs("regular-spikes")).hasSize(922);
    }

    /** Training differs a little between kinds of processors. */
    @Test
    void thirtySpikesADigit_sayMoreByLatencyThanByRate() {
        assertReads("train-latency", 82, 30);
        assertReads("train-rate", 64, 29);
    }

    @Test
    @Tag("slow")
    void digits_ofAnotherSeed_ofTwiceTheSpikes_andOfRegularOnes_areReadAsStated() {
        assertReads("train-latency", 81, 30, "\"seed\": 1", "\"seed\": 2");
        assertReads("train-rate", 65, 29, "\"seed\": 1", "\"seed\": 2");
        assertReads("train-rate", 78, 59, "\"maxRateHz\": 60", "\"maxRateHz\": 120");
        assertReads(
                "train-rate",
                80,
                29,
                "\"type\": \"rate\", \"maxRateHz\"",
                "\"type\": \"regular\", \"maxRateHz\"",
                "\"encoder\": \"rate\"",
                "\"encoder\": \"regular\"");
    }

    @Test
    @Tag("slow")
    void rateCode_readsBetter_whereSpikesCostNothing() {
        LessonTraining training =
                LessonTraining.of(SLUG, "train-rate", "\"maxRateHz\": 60", "\"maxRateHz\": 1000");

        assertThat(training.testPercent()).isCloseTo(92, within(3.0));
        assertThat(training.inputSpikes()).isCloseTo(490, within(10.0));
    }

    private static void assertReads(
            String cell, double percent, double inputSpikes, String... changes) {
        LessonTraining training = LessonTraining.of(SLUG, cell, changes);

        assertThat(training.testPercent()).isCloseTo(percent, within(3.0));
        assertThat(training.inputSpikes()).isCloseTo(inputSpikes, within(0.8));
    }

    private static double[] firstMs(LessonRun run) {
        return ofEach(100, k -> run.timesMs("spikes", k)[0] - ONSET_MS);
    }

    private static double countWithin200Ms(LessonRun run, int neuron) {
        return Arrays.stream(run.timesMs("spikes", neuron)).filter(t -> t < ONSET_MS + 200).count();
    }

    private static double[] ofEach(int neurons, IntToDoubleFunction measure) {
        return IntStream.range(0, neurons).mapToDouble(measure).toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(
                Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
    }
}
