package org.spikebook.simulator.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

import java.util.SplittableRandom;

class SpikeCountsTest {

    @Test
    void equalTrains_correlateFully_andOppositeOnesFullyTheOtherWay() {
        int[] even = {0, 1, 20, 21, 40, 41};
        int[] odd = {10, 11, 30, 31, 50, 51};

        SpikeCounts equal = SpikeCounts.of(Trains.of(60, even, even, even), 10);
        SpikeCounts opposite = SpikeCounts.of(Trains.of(60, even, odd), 10);

        assertThat(equal.correlation().orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(equal.synchrony().orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(opposite.correlation().orElseThrow()).isCloseTo(-1, within(1e-12));
        assertThat(opposite.synchrony().orElseThrow()).isCloseTo(0, within(1e-12));
    }

    /** The mean over pairs without a loop over pairs is the one with it. */
    @Test
    void correlation_isTheMeanOfPearsonsOverPairs() {
        SplittableRandom random = new SplittableRandom(5);
        int[][] trains = new int[6][];
        double[][] counts = new double[40][6];
        for (int i = 0; i < trains.length; i++) {
            trains[i] = Trains.random(random, 0.02 + 0.02 * i, 400);
            for (int step : trains[i]) {
                counts[step / 10][i]++;
            }
        }
        double[][] pairs = new PearsonsCorrelation(counts).getCorrelationMatrix().getData();
        double sum = 0;
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < i; j++) {
                sum += pairs[i][j];
            }
        }

        assertThat(SpikeCounts.of(Trains.of(400, trains), 10).correlation().orElseThrow())
                .isCloseTo(sum / 15, within(1e-12));
    }

    /**
     * Trains that share a fraction c of a mother train correlate with c (Kuhn, Aertsen & Rotter
     * 2003). 30 trains of 25 Hz for 100 s: the standard error of the mean is about 0.005.
     */
    @Test
    void trainsFromOneMother_correlateWithTheShareTheyKeep() {
        SplittableRandom random = new SplittableRandom(1);
        int steps = 100_000;
        int[] mother = Trains.random(random, 0.1, steps);
        int[][] trains = new int[30][];
        for (int i = 0; i < trains.length; i++) {
            trains[i] = Trains.thinned(random, mother, 0.25);
        }

        assertThat(SpikeCounts.of(Trains.of(steps, trains), 50).correlation().orElseThrow())
                .isCloseTo(0.25, within(0.02));
    }

    @Test
    void constantCounts_haveFanoZero_andNoCorrelation() {
        SpikeTrains clocks =
                Trains.of(1000, Trains.regular(3, 10, 1000), Trains.regular(7, 10, 1000));

        SpikeCounts counts = SpikeCounts.of(clocks, 20);

        assertThat(counts.fanoFactor().orElseThrow()).isZero();
        assertThat(counts.correlation()).isEmpty();
        assertThat(counts.synchrony()).isEmpty();
        assertThat(counts.populationRateHz()).containsOnly(100);
    }

    @Test
    void spikesAfterTheLastWholeBin_areLeftOut() {
        SpikeCounts counts = SpikeCounts.of(Trains.of(25, new int[] {1, 12, 13, 24}), 10);

        assertThat(counts.bins()).isEqualTo(2);
        assertThat(counts.populationRateHz()).containsExactly(100, 200);
        assertThat(counts.fanoFactor().orElseThrow()).isCloseTo(0.5 / 1.5, within(1e-12));
    }

    @Test
    void bins_areWholeSteps_atLeastOne() {
        SpikeTrains trains = Trains.of(10, new int[] {2});

        assertThat(SpikeCounts.of(trains, 0.01).binMs()).isEqualTo(1);
        assertThat(SpikeCounts.of(trains, 2.6).binMs()).isEqualTo(3);
        assertThat(SpikeCounts.of(trains, 50).bins()).isZero();
        assertThat(SpikeCounts.of(trains, 50).fanoFactor()).isEmpty();
    }
}
