package org.spikebook.simulator.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.function.DoubleConsumer;

/** With fixed seeds, these statistics pass or fail for good; they were drawn once. */
class NormalLinesTest {

    private static final int LINES = 5_000;
    private static final int STEPS = 2_000;
    private static final StreamKey KEY = StreamKey.of(11);

    private final long[] words = new long[CounterWords.MOST];

    @Test
    void numbers_areNormal() {
        double[] normals = new double[50_000];
        NormalLines.fill(KEY, 0, normals.length, normals, words);

        double p =
                new KolmogorovSmirnovTest()
                        .kolmogorovSmirnovTest(new NormalDistribution(), normals);
        assertThat(p).isGreaterThan(0.001);
    }

    /** Ten million numbers in cells of a hundredth, and all beyond 3.5: p above 0.001. */
    @Test
    void histogram_followsTheDensity() {
        int half = 350;
        long[] observed = new long[2 * half + 2];
        forEachNumber(
                x -> observed[Math.clamp((int) Math.floor(x * 100) + half + 1, 0, 2 * half + 1)]++);
        double[] expected = new double[observed.length];
        for (int cell = 0; cell < expected.length; cell++) {
            double low = cell == 0 ? -40 : (cell - half - 1) / 100.0;
            double high = cell == expected.length - 1 ? 40 : (cell - half) / 100.0;
            expected[cell] = 0.5 * Erf.erf(low / Math.sqrt(2), high / Math.sqrt(2)) * LINES * STEPS;
        }

        assertThat(new ChiSquareTest().chiSquareTest(expected, observed)).isGreaterThan(0.001);
    }

    /** The last two are beyond all rectangles. */
    @ParameterizedTest
    @ValueSource(doubles = {3, 3.5, 4, 4.3, 4.6})
    void tail_hasItsShare(double beyond) {
        long[] count = new long[1];
        forEachNumber(x -> count[0] += Math.abs(x) > beyond ? 1 : 0);

        double expected = Erf.erfc(beyond / Math.sqrt(2)) * LINES * STEPS;
        assertThat((double) count[0]).isCloseTo(expected, within(4 * Math.sqrt(expected)));
    }

    /** Powers 1 to 6 within 4 standard errors; the variance of a power is that of its square. */
    @Test
    void moments_areThoseOfANormal() {
        double[] sums = new double[6];
        forEachNumber(x -> {
            double power = 1;
            for (int k = 0; k < sums.length; k++) {
                power *= x;
                sums[k] += power;
            }
        });
        double[] expected = {0, 1, 0, 3, 0, 15};
        double[] ofSquare = {1, 3, 15, 105, 945, 10_395};
        double numbers = (double) LINES * STEPS;
        for (int k = 0; k < sums.length; k++) {
            double variance = ofSquare[k] - expected[k] * expected[k];
            assertThat(sums[k] / numbers)
                    .as("power " + (k + 1))
                    .isCloseTo(expected[k], within(4 * Math.sqrt(variance / numbers)));
        }
    }

    /** Lines apart in the same step, and the same line in the next: within 4 standard errors. */
    @ParameterizedTest
    @CsvSource({"1, 0", "4, 0", "64, 0", "512, 0", "0, 1", "1, 1"})
    void numbers_areUncorrelated(int linesApart, int stepsApart) {
        int pairs = 1_000_000;
        double[] here = new double[pairs + linesApart];
        double[] there = new double[pairs + linesApart];
        NormalLines.fill(KEY.with(3), 0, here.length, here, words);
        NormalLines.fill(KEY.with(3 + stepsApart), 0, there.length, there, words);
        double ofNumbers = 0;
        double ofSquares = 0;
        for (int k = 0; k < pairs; k++) {
            ofNumbers += here[k] * there[k + linesApart];
            ofSquares +=
                    (here[k] * here[k] - 1) * (there[k + linesApart] * there[k + linesApart] - 1);
        }

        assertThat(ofNumbers / pairs).isCloseTo(0, within(4 / Math.sqrt(pairs)));
        assertThat(ofSquares / pairs).isCloseTo(0, within(4 * 2 / Math.sqrt(pairs)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 64, 511, 700})
    void blocks_ofLines_giveTheSameNumbersAsTheWhole(int block) {
        double[] whole = new double[LINES];
        double[] parts = new double[LINES];

        NormalLines.fill(KEY, 0, LINES, whole, words);
        for (int from = 0; from < LINES; from += block) {
            NormalLines.fill(KEY, from, Math.min(LINES, from + block), parts, words);
        }

        assertThat(parts).isEqualTo(whole);
    }

    @Test
    void words_areThoseOfTheStream() {
        SplitMix64 stream = KEY.stream();
        long[] expected = new long[700];
        Arrays.setAll(expected, _ -> stream.nextLong());

        CounterWords.fill(KEY.value(), 300, 400, words);

        assertThat(Arrays.copyOf(words, 400)).isEqualTo(Arrays.copyOfRange(expected, 300, 700));
    }

    private void forEachNumber(DoubleConsumer consumer) {
        double[] normals = new double[LINES];
        for (int step = 0; step < STEPS; step++) {
            NormalLines.fill(KEY.with(step), 0, LINES, normals, words);
            Arrays.stream(normals).forEach(consumer);
        }
    }
}
