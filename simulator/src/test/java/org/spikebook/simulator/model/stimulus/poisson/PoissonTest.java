package org.spikebook.simulator.model.stimulus.poisson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spikebook.simulator.model.stimulus.SpikeGenerator;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.model.stimulus.SpikeStimulus;
import org.spikebook.simulator.model.stimulus.StimulusSetup;
import org.spikebook.simulator.model.synapse.InputAccumulator;
import org.spikebook.simulator.model.synapse.SparseTargets;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.random.StreamKey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** With fixed seeds, these statistics pass or fail for good; they were drawn once. */
class PoissonTest {

    private static final int LINES = 1000;
    private static final int STEPS = 1000;

    /** Counts of a million line-steps against the distribution: p above 0.001. */
    @ParameterizedTest
    @CsvSource({
        "poisson, 0.01",
        "poisson, 0.1",
        "poisson, 0.5",
        "poisson, 2",
        "poisson, 30",
        "poisson, 400",
        "sampled, 0.01",
        "sampled, 0.5",
        "sampled, 2",
        "sampled, 30",
        "sampled, 400"
    })
    void counts_areDistributedAsPoisson(String kind, double mean) {
        int cells = (int) (mean + 6 * Math.sqrt(mean) + 6);
        long[] observed = new long[cells];
        int[] counts = new int[LINES];
        SpikeGenerator generator = kind.equals("poisson") ? generator(mean, 7) : held(mean, 7);
        for (int step = 0; step < STEPS; step++) {
            Arrays.fill(counts, 0);
            generator.spikes(step, 0, LINES, line -> counts[line]++);
            for (int count : counts) {
                observed[Math.min(count, cells - 1)]++;
            }
        }
        assertThat(chiSquare(observed, mean)).isGreaterThan(0.001);
    }

    /** Drawn line by line, and in groups. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.1})
    void lines_areUncorrelated(double mean) {
        SpikeGenerator generator = generator(mean, 3);
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
        double standardError = mean / Math.sqrt(steps);
        assertThat(covariance).isCloseTo(0, within(4 * standardError));
    }

    /** Groups with and without lines that do not exist, and several of them. */
    @ParameterizedTest
    @CsvSource({"1, 0.1", "5, 0.1", "64, 0.1", "200, 0.05", "300, 0.15", "1000, 0.01"})
    void lines_ofAGroup_spikeAlike(int lines, double mean) {
        SpikeGenerator generator = generator(mean, 11, lines);
        long[] observed = new long[lines];
        int steps = 20_000;
        for (int step = 0; step < steps; step++) {
            generator.spikes(step, 0, lines, line -> observed[line]++);
        }
        double chiSquare =
                Arrays.stream(observed)
                        .mapToDouble(k -> Math.pow(k - mean * steps, 2) / (mean * steps))
                        .sum();
        assertThat(new ChiSquaredDistribution(lines).cumulativeProbability(chiSquare))
                .isBetween(0.001, 0.999);
    }

    @ParameterizedTest
    @CsvSource({
        "poisson, 0.01",
        "poisson, 0.3",
        "poisson, 3",
        "sampled, 0.01",
        "sampled, 0.3",
        "sampled, 3"
    })
    void blocks_ofLines_giveTheSameSpikesAsTheWhole(String kind, double mean) {
        SpikeGenerator generator = kind.equals("poisson") ? generator(mean, 5) : held(mean, 5);
        StringBuilder whole = new StringBuilder();
        StringBuilder parts = new StringBuilder();

        generator.spikes(42, 0, LINES, line -> whole.append(line).append(' '));
        generator.spikes(42, 0, 333, line -> parts.append(line).append(' '));
        generator.forOneThread().spikes(42, 333, LINES, line -> parts.append(line).append(' '));

        assertThat(parts.toString()).isEqualTo(whole.toString());
    }

    /** To the bit and at another place, in blocks that begin and end between a word's lines. */
    @ParameterizedTest
    @CsvSource({"0.01, 0.7", "0.14, 0.1", "0.3, -0.1", "2, 0.1", "2, -0.3", "30, 0.1", "400, -1.1"})
    void adder_addsTheWeightedCountsOfTheSpikes(double mean, double weight) {
        SpikeGenerator generator = generator(mean, 5);
        CountAdder adder = ((CountGenerator) generator).adder(weight);
        int[] counts = new int[LINES + 7];
        for (int step = 0; step < 50; step++) {
            InputAccumulator arrivals = InputAccumulator.of(LINES + 7, true);
            arrivals.reached().clear();
            Arrays.fill(counts, 0);

            adder.add(step, 0, 333, 7, arrivals);
            adder.add(step, 333, 335, 340, arrivals);
            adder.add(step, 335, LINES, 342, arrivals);

            generator.spikes(step, 0, LINES, line -> counts[line + 7]++);
            double[] expected = Arrays.stream(counts).mapToDouble(k -> weight * k).toArray();
            assertThat(arrivals.sums(weight)).containsExactly(expected, within(0.0));
            assertThat(arrivals.sums(-weight)).containsOnly(0);
            assertThat(reaches(arrivals.reached(), counts)).isTrue();
        }
    }

    private static boolean reaches(SparseTargets reached, int[] counts) {
        if (!reached.isSparse()) {
            return true;
        }
        boolean[] listed = new boolean[counts.length];
        for (int k = 0; k < reached.size(); k++) {
            listed[reached.members()[k]] = true;
        }
        return IntStream.range(0, counts.length)
                .allMatch(line -> counts[line] == 0 || listed[line]);
    }

    /** Spikes of 1,000 lines in 10 ms against the integral of the rate: within 4 deviations. */
    @ParameterizedTest
    @CsvSource({
        "linear, 0, 1000", "linear, 20, 4000", "linear, 30, 4000", "linear, 60, 2000",
        "held, 0, 1000", "held, 20, 1000", "held, 30, 5000", "held, 60, 2000"
    })
    void sampledRate_isFollowed(String between, double fromMs, double expected) {
        SpikeGenerator generator =
                generator(
                        new SampledPoisson(),
                        Map.of(
                                "timesMs", series(10.0, 30.0, 40.0, 50.0),
                                "ratesHz", series(100.0, 500.0, 300.0, 200.0),
                                "between", Value.of(between)),
                        9);

        assertThat(spikes(generator, fromMs)).isCloseTo(expected, within(4 * Math.sqrt(expected)));
    }

    /** A rate that would fall below zero is zero: quarters of a period of 40 ms. */
    @ParameterizedTest
    @CsvSource({"0, 2273.24", "10, 2273.24", "20, 162.75", "30, 162.75"})
    void sineRate_swingsAndIsCutOffAtZero(double fromMs, double expected) {
        SpikeGenerator generator =
                generator(
                        new SinePoisson(),
                        Map.of(
                                "meanHz", Value.of(100.0),
                                "amplitudeHz", Value.of(200.0),
                                "frequencyHz", Value.of(25.0)),
                        9);

        assertThat(spikes(generator, fromMs)).isCloseTo(expected, within(4 * Math.sqrt(expected)));
    }

    private static double spikes(SpikeGenerator generator, double fromMs) {
        int[] count = new int[1];
        int first = (int) Math.round(fromMs * 10);
        for (int step = first; step < first + 100; step++) {
            generator.spikes(step, 0, LINES, _ -> count[0]++);
        }
        return count[0];
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
        return generator(meanPerStep, seed, LINES);
    }

    private static SpikeGenerator generator(double meanPerStep, long seed, int lines) {
        Map<String, Value> rate = Map.of("rateHz", Value.of(meanPerStep * 10_000));
        return generator(new Poisson(), rate, seed, lines);
    }

    /** The same, as a varying rate that happens not to vary. */
    private static SpikeGenerator held(double meanPerStep, long seed) {
        return generator(
                new SampledPoisson(),
                Map.of("timesMs", series(0.0), "ratesHz", series(meanPerStep * 10_000)),
                seed);
    }

    private static SpikeGenerator generator(
            SpikeStimulus stimulus, Map<String, Value> given, long seed) {
        return generator(stimulus, given, seed, LINES);
    }

    private static SpikeGenerator generator(
            SpikeStimulus stimulus, Map<String, Value> given, long seed, int lines) {
        ParameterValues values = ParameterValues.of(stimulus.parameters(), given);
        return stimulus.generator(
                new StimulusSetup(
                        values,
                        List.of(lines),
                        0.1,
                        STEPS,
                        seed,
                        StreamKey.of(seed),
                        SpikeSources.NONE));
    }

    private static Value series(Double... numbers) {
        return new Value.Series(List.of(numbers));
    }
}
