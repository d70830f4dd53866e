package org.spikebook.simulator.model.neuron.lif;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;

class LifThresholdTest {

    private static final int NEURONS = LifThreshold.NEURONS;
    private static final LifThreshold THRESHOLD = new LifThreshold(-50);

    @ParameterizedTest
    @ValueSource(
            doubles = {
                -50,
                -49.9,
                3e6,
                1.1e7,
                -1.1e7,
                -1e300,
                1e300,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.NaN
            })
    void suspects_oneBeyondAnywhere_isFound(double beyondMv) {
        for (int from : new int[] {0, 3}) {
            for (int neuron = from; neuron < NEURONS; neuron++) {
                double[] vMv = silent();
                vMv[neuron] = beyondMv;

                assertThat(THRESHOLD.suspects(from, NEURONS, vMv)).isEqualTo(1 << neuron - from);
                assertThat(THRESHOLD.suspects(from, neuron, vMv)).isZero();
                assertThat(THRESHOLD.suspects(neuron, neuron + 1, vMv)).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-50.000_002, -65, -1000, -9_999_999})
    void suspects_withinBounds_areNone(double vMv) {
        double[] all = new double[NEURONS];
        Arrays.fill(all, vMv);

        assertThat(THRESHOLD.suspects(0, NEURONS, all)).isZero();
        assertThat(THRESHOLD.isReached(vMv)).isFalse();
        assertThat(LifThreshold.isRunaway(vMv)).isFalse();
    }

    private static double[] silent() {
        double[] vMv = new double[NEURONS];
        Arrays.fill(vMv, -65);
        return vMv;
    }
}
