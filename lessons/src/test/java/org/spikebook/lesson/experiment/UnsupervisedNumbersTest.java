package org.spikebook.lesson.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.Sample;

import java.util.Random;
import java.util.stream.LongStream;

/**
 * Measures the numbers of the lesson on digits without labels, with its own files. Training differs
 * a little between kinds of processors. Each number is a training: the gate makes two of them, the
 * slow run all.
 */
class UnsupervisedNumbersTest {

    private static final String SLUG = "unsupervised-digits";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "70; \"weightNs\": -17; \"weightNs\": -17",
                "9.2; \"thetaPlusMv\": 0.2; \"thetaPlusMv\": 0"
            })
    void layer_needsAThresholdThatAdapts(double percent, String part, String changed) {
        assertReads(percent, part, changed);
    }

    @ParameterizedTest
    @Tag("slow")
    @CsvSource(
            delimiter = ';',
            value = {
                "7.5; \"weightNs\": -17; \"weightNs\": 0",
                "9.2; \"tauThetaMs\": 100000; \"tauThetaMs\": 1000",
                "63.9; \"seed\": 1; \"seed\": 2",
                "67.2; \"seed\": 1; \"seed\": 3",
                "16.4; \"normaliseTo\": 40; \"normaliseTo\": 0",
                "52.5; \"ratePost\": 0.05, \"ratePre\": 0.0005; \"ratePost\": 0, \"ratePre\": 0"
            })
    void layer_needsEachOfItsOtherParts(double percent, String part, String changed) {
        assertReads(percent, part, changed);
    }

    private static void assertReads(double percent, String part, String changed) {
        assertThat(LessonTraining.of(SLUG, "learn", part, changed).testPercent())
                .isCloseTo(percent, within(4.0));
    }

    @ParameterizedTest
    @Tag("slow")
    @CsvSource(
            delimiter = ';',
            value = {
                "\"thetaPlusMv\": 0.2; \"thetaPlusMv\": 0",
                "\"tauThetaMs\": 100000; \"tauThetaMs\": 1000"
            })
    void withoutAThresholdThatAdaptsForLong_allDigitsGetTheSameName(String part, String changed) {
        assertThat(LessonTraining.of(SLUG, "learn", part, changed).classesAnswered()).hasSize(1);
    }

    @Test
    void ordinaryClustering_isBetter() {
        assertClustersWell(LongStream.of(1));
    }

    @Test
    @Tag("slow")
    void ordinaryClustering_isBetter_fromOtherSeedsToo() {
        assertClustersWell(LongStream.rangeClosed(2, 5));
    }

    private static void assertClustersWell(LongStream seeds) {
        Dataset data = Laboratory.standard().datasets().dataset("digits8x8").orElseThrow();

        assertThat(seeds.mapToDouble(k -> KMeans.testPercent(data, 100, k)))
                .allSatisfy(percent -> assertThat(percent).isCloseTo(93, within(1.5)));
    }

    @Test
    @Tag("slow")
    void scrambledLabels_bringItToChance() {
        LessonTraining scrambled =
                LessonTraining.onOtherData(
                        SLUG, "learn", UnsupervisedNumbersTest::withScrambledLabels);

        assertThat(scrambled.testPercent()).isCloseTo(11, within(4.0));
    }

    /** The labels of training and validation digits exchanged at random, those of the test kept. */
    private static Dataset withScrambledLabels(Dataset data) {
        int samples = data.sampleCount();
        int named = data.info().sizes().train() + data.info().sizes().validation();
        float[][] values = new float[samples][];
        byte[] labels = new byte[samples];
        for (int k = 0; k < samples; k++) {
            values[k] = ((Sample.Still) data.at(k)).values();
            labels[k] = (byte) data.label(k);
        }
        Random random = new Random(1);
        for (int k = named - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            byte label = labels[k];
            labels[k] = labels[other];
            labels[other] = label;
        }
        return Dataset.of(data.info(), k -> new Sample.Still(values[k]), labels);
    }
}
