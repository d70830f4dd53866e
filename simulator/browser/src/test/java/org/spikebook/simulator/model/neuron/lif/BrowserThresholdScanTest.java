package org.spikebook.simulator.model.neuron.lif;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;

class BrowserThresholdScanTest {

    private static final double LARGEST = 1e7;

    /** A NaN whose sign is set, as processors make them. */
    private static final double NEGATIVE_NAN = Double.longBitsToDouble(0xfff8000000000000L);

    private static final double[] SPECIAL = {
        0.0,
        -0.0,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        LARGEST,
        -LARGEST,
        Math.nextUp(LARGEST),
        Math.nextDown(-LARGEST),
        1e300,
        -1e300,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN,
        NEGATIVE_NAN
    };

    @ParameterizedTest
    @ValueSource(doubles = {-50, -1e-300, -0.0, 0.0, 1e-300, 1, 20, -5e6, 1e7})
    void suspects_anyPotential_areThoseThatReachItOrRunAway(double thresholdMv) {
        for (double vMv : SPECIAL) {
            assertFound(vMv, thresholdMv);
        }
        assertFound(thresholdMv, thresholdMv);
        assertFound(Math.nextUp(thresholdMv), thresholdMv);
        assertFound(Math.nextDown(thresholdMv), thresholdMv);
    }

    private static void assertFound(double vMv, double thresholdMv) {
        boolean quiet = vMv < thresholdMv && vMv > -LARGEST;

        assertThat(BrowserThresholdScan.suspects(0, 1, new double[] {vMv}, thresholdMv, LARGEST))
                .as("%s below %s", vMv, thresholdMv)
                .isEqualTo(quiet ? 0 : 1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e7, -2e7})
    void suspects_thresholdBelowAllPotentials_areAll(double thresholdMv) {
        double[] vMv = {-3e7, -1.5e7, -9e6, 0};

        assertThat(BrowserThresholdScan.suspects(0, vMv.length, vMv, thresholdMv, LARGEST))
                .isEqualTo(0b1111);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 40})
    void suspects_oneAnywhere_isTheBitOfItsPlace(int from) {
        for (int neuron = from; neuron < 100; neuron++) {
            double[] vMv = new double[100];
            Arrays.fill(vMv, -65);
            vMv[neuron] = -50;

            assertThat(BrowserThresholdScan.suspects(from, 100, vMv, -50, LARGEST))
                    .isEqualTo(1 << neuron - from);
        }
    }
}
