package org.spikebook.simulator.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.SplittableRandom;

class SpikeTrainDistancesTest {

    private static final double[] NONE = {};
    private static final double[] THREE = {10, 50, 90};

    @Test
    void victorPurpura_ofAShiftedTrain_isTheCostOfShifting_untilRemovingIsCheaper() {
        assertThat(VictorPurpura.distance(THREE, shifted(THREE, 4), 0.1))
                .isCloseTo(3 * 0.4, within(1e-12));
        assertThat(VictorPurpura.distance(THREE, shifted(THREE, 4), 10)).isEqualTo(6);
        assertThat(VictorPurpura.distance(new double[] {10}, new double[] {30}, 0.1)).isEqualTo(2);
    }

    @Test
    void victorPurpura_withoutCostOfTime_countsSpikes() {
        assertThat(VictorPurpura.distance(THREE, NONE, 0.1)).isEqualTo(3);
        assertThat(VictorPurpura.distance(THREE, new double[] {1000}, 0)).isEqualTo(2);
        assertThat(VictorPurpura.distance(NONE, NONE, 1)).isZero();
    }

    /** All ways of moving some spikes onto others and removing and adding the rest. */
    @Test
    void victorPurpura_isTheLeastOfAllWays() {
        SplittableRandom random = new SplittableRandom(5);
        for (int trial = 0; trial < 200; trial++) {
            double[] a = times(random, random.nextInt(6));
            double[] b = times(random, random.nextInt(6));
            double cost = random.nextDouble(0.1);
            double least = leastCost(a, 0, b, new boolean[b.length], cost);

            assertThat(VictorPurpura.distance(a, b, cost)).isCloseTo(least, within(1e-12));
        }
    }

    private static double leastCost(
            double[] a, int next, double[] b, boolean[] taken, double costPerMs) {
        if (next == a.length) {
            int left = 0;
            for (boolean isTaken : taken) {
                left += isTaken ? 0 : 1;
            }
            return left;
        }
        double least = 1 + leastCost(a, next + 1, b, taken, costPerMs);
        for (int k = 0; k < b.length; k++) {
            if (!taken[k]) {
                taken[k] = true;
                double moved = costPerMs * Math.abs(a[next] - b[k]);
                least = Math.min(least, moved + leastCost(a, next + 1, b, taken, costPerMs));
                taken[k] = false;
            }
        }
        return least;
    }

    /** 1/τ ∫ (f - g)² dt by the midpoints of intervals of a hundredth of a millisecond. */
    @Test
    void vanRossum_isTheIntegralOverFilteredTrains() {
        SplittableRandom random = new SplittableRandom(6);
        double[] a = times(random, 6);
        double[] b = times(random, 4);
        double integral = 0;
        for (int k = 0; k < 50_000; k++) {
            double difference = filtered(a, (k + 0.5) / 100) - filtered(b, (k + 0.5) / 100);
            integral += difference * difference / 100;
        }

        assertThat(squared(a, b, 12)).isCloseTo(integral / 12, within(2e-3));
    }

    private static double filtered(double[] times, double now) {
        return Arrays.stream(times)
                .filter(t -> t <= now)
                .map(t -> StrictMath.exp((t - now) / 12))
                .sum();
    }

    @Test
    void vanRossum_ofFewSpikes_isTheClosedForm() {
        double[] one = {100};

        assertThat(squared(one, NONE, 10)).isCloseTo(0.5, within(1e-12));
        assertThat(squared(one, shifted(one, 7), 10))
                .isCloseTo(1 - StrictMath.exp(-0.7), within(1e-12));
        assertThat(squared(one, shifted(one, 1e4), 10)).isCloseTo(1, within(1e-12));
        assertThat(squared(THREE, THREE, 10)).isZero();
        assertThat(squared(new double[] {5, 5}, NONE, 10)).isCloseTo(2, within(1e-12));
    }

    /** D² = 1/2 ΣΣ e^-|a-a'|/τ + 1/2 ΣΣ e^-|b-b'|/τ - ΣΣ e^-|a-b|/τ. */
    @Test
    void vanRossum_isTheDoubleSumOverPairs() {
        SplittableRandom random = new SplittableRandom(3);
        for (int trial = 0; trial < 20; trial++) {
            double[] a = times(random, 30);
            double[] b = times(random, 25);
            double expected = kernel(a, a, 12) / 2 + kernel(b, b, 12) / 2 - kernel(a, b, 12);

            assertThat(squared(a, b, 12)).isCloseTo(expected, within(1e-10));
        }
    }

    @Test
    void both_areMetrics() {
        SplittableRandom random = new SplittableRandom(4);
        for (int trial = 0; trial < 50; trial++) {
            double[] a = times(random, 12);
            double[] b = times(random, 9);
            double[] c = times(random, 15);
            assertMetric(
                    VictorPurpura.distance(a, b, 0.1),
                    VictorPurpura.distance(b, a, 0.1),
                    VictorPurpura.distance(a, c, 0.1),
                    VictorPurpura.distance(c, b, 0.1));
            assertMetric(
                    VanRossum.distance(a, b, 10),
                    VanRossum.distance(b, a, 10),
                    VanRossum.distance(a, c, 10),
                    VanRossum.distance(c, b, 10));
        }
    }

    private static void assertMetric(double ab, double ba, double ac, double cb) {
        assertThat(ab)
                .isPositive()
                .isCloseTo(ba, within(1e-12))
                .isLessThanOrEqualTo(ac + cb + 1e-12);
    }

    private static double squared(double[] a, double[] b, double tauMs) {
        double distance = VanRossum.distance(a, b, tauMs);
        return distance * distance;
    }

    private static double kernel(double[] a, double[] b, double tauMs) {
        double sum = 0;
        for (double s : a) {
            for (double t : b) {
                sum += StrictMath.exp(-Math.abs(s - t) / tauMs);
            }
        }
        return sum;
    }

    private static double[] shifted(double[] times, double by) {
        return Arrays.stream(times).map(t -> t + by).toArray();
    }

    private static double[] times(SplittableRandom random, int spikes) {
        return random.doubles(spikes, 0, 200).sorted().toArray();
    }
}
