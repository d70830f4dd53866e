package org.spikebook.simulator.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.SplittableRandom;

class CrossCorrelogramTest {

    private static final int STEPS = 100_000;

    @Test
    void equalTrains_correlateFullyAtLagZero_andNotBeyond() {
        int[] train = Trains.random(new SplittableRandom(1), 0.02, STEPS);

        double[] values = values(Trains.of(STEPS, train, train, train));

        assertThat(values[0]).isCloseTo(1, within(1e-9));
        assertThat(Arrays.stream(values).skip(1)).allMatch(value -> Math.abs(value) < 0.03);
    }

    /** Of two neurons, one fires 15 ms after the other: each way round counts half. */
    @Test
    void delayedTrain_correlatesAtItsDelay() {
        int[] first = Trains.random(new SplittableRandom(2), 0.02, STEPS - 15);
        int[] second = Arrays.stream(first).map(step -> step + 15).toArray();

        double[] values = values(Trains.of(STEPS, first, second));

        assertThat(values[3]).isCloseTo(0.5, within(0.02));
        assertThat(values[0]).isCloseTo(0, within(0.02));
        assertThat(values[5]).isCloseTo(0, within(0.02));
    }

    @Test
    void lagZero_isTheLoopOverPairs() {
        SplittableRandom random = new SplittableRandom(3);
        int[][] trains = new int[4][];
        Arrays.setAll(trains, i -> Trains.random(random, 0.05, 1000));
        double[][] n = new double[4][200];
        for (int i = 0; i < 4; i++) {
            for (int step : trains[i]) {
                n[i][step / 5]++;
            }
        }
        double pairs = 0;
        double own = 0;
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                double product = covariance(n[i], n[j], 2);
                pairs += i == j ? 0 : product;
                own += i == j ? covariance(n[i], n[i], 0) : 0;
            }
        }

        assertThat(values(Trains.of(1000, trains))[2]).isCloseTo(pairs / (3 * own), within(1e-12));
    }

    @Test
    void oneNeuronOrNoSpikes_haveNone() {
        assertThat(CrossCorrelogram.of(Trains.of(1000, new int[] {5, 9}), 5, 20)).isEmpty();
        assertThat(CrossCorrelogram.of(Trains.of(1000, new int[0], new int[0]), 5, 20)).isEmpty();
        assertThat(CrossCorrelogram.of(Trains.of(50, new int[] {1}, new int[] {2}), 5, 20))
                .isEmpty();
    }

    private static double covariance(double[] a, double[] b, int lag) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double sum = 0;
        for (int k = 0; k + lag < a.length; k++) {
            sum += (a[k] - meanA) * (b[k + lag] - meanB);
        }
        return sum;
    }

    private static double[] values(SpikeTrains trains) {
        return CrossCorrelogram.of(trains, 5, 20).orElseThrow().values();
    }
}
