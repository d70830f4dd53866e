package org.spikebook.simulator.engine.population;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;

class BrowserBoundsScanTest {

    private static final int NEURONS = 7;

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                -1e7,
                1e7,
                10_000_000.1,
                -10_000_000.1,
                1e300,
                Double.MAX_VALUE,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.NaN
            })
    void firstBeyond_anyValueAnywhere_isTheSameInBothHomes(double value) {
        for (double largest : new double[] {1e7, Double.MAX_VALUE}) {
            for (int neuron = 0; neuron < NEURONS; neuron++) {
                double[] values = new double[NEURONS];
                Arrays.fill(values, neuron, NEURONS, value);

                assertThat(BrowserBoundsScan.firstBeyond(values, largest, 1, NEURONS - 1))
                        .isEqualTo(BoundsScan.firstBeyond(values, largest, 1, NEURONS - 1));
            }
        }
    }
}
