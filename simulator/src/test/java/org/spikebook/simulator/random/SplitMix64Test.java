package org.spikebook.simulator.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

import java.util.Arrays;

class SplitMix64Test {

    /** The first outputs for seed 1234567, as published with the algorithm's reference code. */
    @Test
    void nextLong_givesThePublishedSequence() {
        SplitMix64 stream = new SplitMix64(1234567);

        assertThat(Long.toUnsignedString(stream.nextLong())).isEqualTo("6457827717110365317");
        assertThat(Long.toUnsignedString(stream.nextLong())).isEqualTo("3203168211198807973");
        assertThat(Long.toUnsignedString(stream.nextLong())).isEqualTo("9817491932198370423");
    }

    /** p above 0.001. */
    @Test
    void nextInt_isEven() {
        long[] observed = new long[7];
        double[] expected = new double[7];
        Arrays.fill(expected, 100_000);
        SplitMix64 stream = new SplitMix64(5);
        for (int i = 0; i < 700_000; i++) {
            observed[stream.nextInt(7)]++;
        }
        assertThat(new ChiSquareTest().chiSquareTest(expected, observed)).isGreaterThan(0.001);
    }

    /** Kolmogorov-Smirnov, p above 0.001, and the share beyond the last layer of the ziggurat. */
    @Test
    void nextNormal_isNormalInBodyAndTail() {
        SplitMix64 stream = new SplitMix64(9);
        double[] sample = new double[50_000];
        Arrays.setAll(sample, _ -> stream.nextNormal());
        double p =
                new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new NormalDistribution(), sample);
        assertThat(p).isGreaterThan(0.001);

        int beyond = 0;
        int draws = 4_000_000;
        for (int i = 0; i < draws; i++) {
            beyond += Math.abs(stream.nextNormal()) > 3.5 ? 1 : 0;
        }
        double expected = draws * 4.6526e-4;
        assertThat((double) beyond).isCloseTo(expected, within(4 * Math.sqrt(expected)));
    }

    @Test
    void keys_ofDifferentNames_giveUncorrelatedStreams() {
        StreamKey key = StreamKey.of(1);
        SplitMix64 a = key.with("population").with("exc").with(0).stream();
        SplitMix64 b = key.with("population").with("exc").with(1).stream();
        double sum = 0;
        int draws = 100_000;
        for (int i = 0; i < draws; i++) {
            sum += (a.nextDouble() - 0.5) * (b.nextDouble() - 0.5);
        }
        assertThat(sum / draws).isCloseTo(0, within(4 / 12.0 / Math.sqrt(draws)));
    }
}
