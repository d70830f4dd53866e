package org.spikebook.simulator.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.SplittableRandom;

class VoltageSynchronyTest {

    @Test
    void chi_isOneForEqualPotentials_andZeroForOppositeOnes() {
        double[] wave = wave(0);

        assertThat(chi(wave, wave, wave)).isCloseTo(1, within(1e-12));
        assertThat(chi(wave, wave(StrictMath.PI))).isCloseTo(0, within(1e-9));
        // in quadrature the mean swings by cos 45°: χ² = 1/2
        assertThat(chi(wave, wave(StrictMath.PI / 2))).isCloseTo(Math.sqrt(0.5), within(1e-9));
    }

    @Test
    void chi_ofIndependentPotentials_isOneByTheRootOfTheirNumber() {
        SplittableRandom random = new SplittableRandom(6);
        double[][] noise = new double[100][20_000];
        for (double[] each : noise) {
            Arrays.setAll(each, n -> -65 + random.nextGaussian());
        }

        assertThat(VoltageSynchrony.chi(noise, 0, 20_000).orElseThrow())
                .isCloseTo(0.1, within(0.003));
    }

    @Test
    void chi_isEmpty_whereNothingChangesOrIsKnown() {
        assertThat(VoltageSynchrony.chi(new double[3][10], 0, 10)).isEmpty();
        assertThat(VoltageSynchrony.chi(new double[][] {wave(0)}, 0, 100)).isEmpty();
        assertThat(VoltageSynchrony.chi(new double[][] {{1, Double.NaN, 2}, {1, 2, 3}}, 0, 3))
                .isEmpty();
    }

    private static double chi(double[]... values) {
        return VoltageSynchrony.chi(values, 0, values[0].length).orElseThrow();
    }

    private static double[] wave(double phase) {
        double[] wave = new double[1000];
        Arrays.setAll(wave, n -> -60 + 5 * StrictMath.sin(StrictMath.PI * n / 50 + phase));
        return wave;
    }
}
