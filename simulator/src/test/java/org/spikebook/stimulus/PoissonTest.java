package org.spikebook.stimulus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.parameter.ParameterValues;
import org.spikebook.parameter.Value;
import org.spikebook.random.StreamKey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** With fixed seeds, these statistics pass or fail for good; they were drawn once. */
class PoissonTest {

    private static final int LINES = 1000;
    private static final int STEPS = 1000;

    /** Counts of a million line-steps against the distribution: p above 0.001. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.5, 2, 30, 400})
    void counts_areDistributedAsPoisson(double mean) {
        int cells = (int) (mean + 6 * Math.sqrt(mean) + 6);
        long[] observed = new long[cells];
        int[] counts = new int[LINES];
        SpikeGenerator generator = generator(mean, 7);
        for (int step = 0; step < STEPS; step++) {
            Arrays.fill(counts, 0);
            generator.spikes(step, 0, LINES, line -> counts[line]++);
            for (int count : counts) {
                observed[Math.min(count, cells - 1)]++;
            }
        }
        assertThat(chiSquare(observed, mean)).isGreaterThan(0.001);
    }

    @Test
    void lines_areUncorrelated() {
        SpikeGenerator generator = generator(0.5, 3);
        double[] sums = new double[3];
        int[] counts = new int[2];
        int steps = 200_000;
        for (int step = 0; step < steps; step++) {
            counts[0] = 0;
            counts[1] = 0;
            generator.spikes(step, 10, 12, line -> counts[line - 10]++);
            sums[0] += counts[0];
            sums[1] += counts[1];
            sums[2] += counts[0] * counts[1];
        }
        double covariance = sums[2] / steps - sums[0] / steps * (sums[1] / steps);
        double standardError = 0.5 / Math.sqrt(steps);
        assertThat(covariance).isCloseTo(0, within(4 * standardError));
    }

    @Test
    void blocks_ofLines_giveTheSameSpikesAsTheWhole() {
        SpikeGenerator generator = generator(0.3, 5);
        StringBuilder whole = new StringBuilder();
        StringBuilder parts = new StringBuilder();

        generator.spikes(42, 0, LINES, line -> whole.append(line).append(' '));
        generator.spikes(42, 0, 333, line -> parts.append(line).append(' '));
        generator.spikes(42, 333, LINES, line -> parts.append(line).append(' '));

        assertThat(parts.toString()).isEqualTo(whole.toString());
    }

    /** Joins cells until each expects at least 10. */
    private static double chiSquare(long[] observed, double mean) {
        PoissonDistribution poisson = new PoissonDistribution(mean);
        double total = (double) LINES * STEPS;
        List<Double> expected = new ArrayList<>();
        List<Long> joined = new ArrayList<>();
        double expectedSum = 0;
        long observedSum = 0;
        for (int k = 0; k < observed.length; k++) {
            boolean last = k == observed.length - 1;
            double probability =
                    last ? 1 - poisson.cumulativeProbability(k - 1) : poisson.probability(k);
            expectedSum += probability * total;
            observedSum += observed[k];
            if (expectedSum >= 10) {
                expected.add(expectedSum);
                joined.add(observedSum);
                expectedSum = 0;
                observedSum = 0;
            }
        }
        expected.set(expected.size() - 1, expected.getLast() + expectedSum);
        joined.set(joined.size() - 1, joined.getLast() + observedSum);
        return new ChiSquareTest()
                .chiSquareTest(
                        expected.stream().mapToDouble(Double::doubleValue).toArray(),
                        joined.stream().mapToLong(Long::longValue).toArray());
    }

    private static SpikeGenerator generator(double meanPerStep, long seed) {
        Poisson poisson = new Poisson();
        ParameterValues values =
                ParameterValues.of(
                        poisson.parameters(), Map.of("rateHz", Value.of(meanPerStep * 10_000)));
        return poisson.generator(
                new StimulusSetup(
                        values, LINES, 0.1, STEPS, seed, StreamKey.of(seed), SpikeSources.NONE));
    }
}
