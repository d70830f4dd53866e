package org.spikebook.simulator.model.neuron.lif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Propagators where time constants are nearly equal. */
class PropagatorsTest {

    /**
     * 0.1 + 0.2 is not 0.3; the integral of two exponentials by Simpson's rule is the reference.
     */
    @ParameterizedTest
    @CsvSource({
        "0.1, 0.3, 0.30000000000000004",
        "1, 0.3, 0.30000000000000004",
        "0.1, 10, 10.000000000001",
        "0.1, 10, 10.00000001",
        "0.1, 10, 10.1",
        "0.1, 10, 2",
        "0.1, 10, 17",
        "1, 5, 5.15",
    })
    void alphaCurrent_movesThePotentialAsTheIntegralSays(
            double hMs, double tauMemMs, double tauMs) {
        double cMemPf = 250;

        assertThat(Propagators.fromAlpha(hMs, tauMemMs, tauMs, cMemPf))
                .isCloseTo(integral(hMs, tauMemMs, tauMs) / cMemPf, withinPercentage(1e-9));
    }

    /** {@code ∫ s e^(-s/τs) e^(-(h-s)/τm) ds} over the step. */
    private static double integral(double hMs, double tauMemMs, double tauMs) {
        int parts = 2000;
        double ds = hMs / parts;
        double sum = 0;
        for (int k = 0; k <= parts; k++) {
            double s = k * ds;
            double weight = k == 0 || k == parts ? 1 : k % 2 == 1 ? 4 : 2;
            sum += weight * s * Math.exp(-s / tauMs - (hMs - s) / tauMemMs);
        }
        return sum * ds / 3;
    }
}
