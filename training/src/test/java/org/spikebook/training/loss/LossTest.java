package org.spikebook.training.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.parameter.Configured;
import org.spikebook.parameter.Value;

import java.util.Map;

class LossTest {

    private static final int[] COUNTS = {3, 0, 7, 5};
    private static final int STEPS = 25;

    private static double evaluate(Configured<Loss> loss, int[] counts, double[] gradient) {
        return loss.component().evaluate(counts, 2, STEPS, loss.values(), gradient);
    }

    /**
     * Counts are whole: a small scale makes one spike a small step, so that the quotient is exact
     * enough.
     */
    @Test
    void countCrossEntropy_gradient_isTheDifferenceQuotient() {
        Configured<Loss> loss =
                Configured.of(new CountCrossEntropy(), Map.of("scale", Value.of(1e-4)));
        assertGradient(loss, 1e-11);
    }

    /** A square: the central quotient is exact. */
    @Test
    void rateMeanSquare_gradient_isTheDifferenceQuotient() {
        assertGradient(Configured.defaults(new RateMeanSquare()), 1e-12);
    }

    private static void assertGradient(Configured<Loss> loss, double tolerance) {
        double[] gradient = new double[4];
        double[] unused = new double[4];
        evaluate(loss, COUNTS, gradient);
        for (int k = 0; k < 4; k++) {
            int[] more = COUNTS.clone();
            int[] less = COUNTS.clone();
            more[k]++;
            less[k]--;
            double quotient = (evaluate(loss, more, unused) - evaluate(loss, less, unused)) / 2;
            assertThat(gradient[k]).isCloseTo(quotient, within(tolerance));
        }
    }

    @Test
    void countCrossEntropy_noSpikes_isLogOfClasses() {
        Configured<Loss> loss = Configured.defaults(new CountCrossEntropy());
        assertThat(evaluate(loss, new int[4], new double[4])).isCloseTo(Math.log(4), within(1e-12));
    }

    @Test
    void countCrossEntropy_thousandsOfSpikes_staysFinite() {
        Configured<Loss> loss =
                Configured.of(new CountCrossEntropy(), Map.of("scale", Value.of(100)));
        double[] gradient = new double[4];
        assertThat(evaluate(loss, new int[] {1000, 0, 0, 0}, gradient)).isEqualTo(100_000);
        assertThat(gradient).containsExactly(100, 0, -100, 0);
    }
}
