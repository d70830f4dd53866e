package org.spikebook.training.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;

import java.util.Map;

class LossTest {

    private static final int[] COUNTS = {3, 0, 7, 5};
    private static final int STEPS = 25;

    private static double evaluate(Configured<Loss> loss, int[] counts, double[] gradient) {
        OutputResponse response =
                new OutputResponse(counts, counts, new double[counts.length], STEPS);
        OutputGradient sum = OutputGradient.ofSize(counts.length);
        double value = loss.component().evaluate(response, 2, loss.values(), sum);
        System.arraycopy(sum.spike(), 0, gradient, 0, gradient.length);
        return value;
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

    @Test
    void potentialCrossEntropy_gradient_isTheDifferenceQuotient() {
        Configured<Loss> loss = Configured.defaults(new PotentialCrossEntropy());
        double[] potentials = {0.3, -2, 1, 0.7};
        OutputGradient gradient = OutputGradient.ofSize(4);
        ofPotentials(loss, potentials, gradient);
        for (int k = 0; k < 4; k++) {
            double[] more = potentials.clone();
            double[] less = potentials.clone();
            more[k] += 1e-5;
            less[k] -= 1e-5;
            OutputGradient unused = OutputGradient.ofSize(4);
            double quotient =
                    (ofPotentials(loss, more, unused) - ofPotentials(loss, less, unused)) / 2e-5;
            assertThat(gradient.potential()[k]).isCloseTo(quotient, within(1e-9));
        }
        assertThat(gradient.spike()).containsOnly(0);
    }

    private static double ofPotentials(
            Configured<Loss> loss, double[] potentials, OutputGradient gradient) {
        OutputResponse response = new OutputResponse(new int[4], new int[4], potentials, STEPS);
        return loss.component().evaluate(response, 2, loss.values(), gradient);
    }

    @Test
    void firstSpikeCrossEntropy_earlySpikesOfTheRightOne_makeItSmaller() {
        Configured<Loss> loss = Configured.defaults(new FirstSpikeCrossEntropy());
        OutputGradient gradient = OutputGradient.ofSize(3);
        double late = ofTimes(loss, new int[] {5, 9, 8}, gradient);
        double early = ofTimes(loss, new int[] {5, 9, 7}, OutputGradient.ofSize(3));
        assertThat(early).isLessThan(late);
        assertThat(gradient.early()[2]).isNegative();
        assertThat(gradient.early()[0]).isPositive();
        assertThat(gradient.spike()).containsOnly(0);
    }

    private static double ofTimes(Configured<Loss> loss, int[] steps, OutputGradient gradient) {
        OutputResponse response =
                new OutputResponse(new int[] {1, 1, 1}, steps, new double[3], STEPS);
        return loss.component().evaluate(response, 2, loss.values(), gradient);
    }

    @Test
    void firstSpikeCrossEntropy_answer_isTheFirstThenTheMostActiveThenTheHighest() {
        Loss loss = new FirstSpikeCrossEntropy();
        double[] rising = {0, 1, 2};
        assertThat(
                        loss.winner(
                                new OutputResponse(
                                        new int[] {9, 1, 1}, new int[] {4, 3, 8}, rising, STEPS)))
                .isEqualTo(1);
        assertThat(
                        loss.winner(
                                new OutputResponse(
                                        new int[] {2, 3, 1}, new int[] {3, 3, 3}, rising, STEPS)))
                .isEqualTo(1);
        assertThat(
                        loss.winner(
                                new OutputResponse(
                                        new int[3], new int[] {25, 25, 25}, rising, STEPS)))
                .isEqualTo(2);
    }
}
