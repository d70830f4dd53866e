package org.spikebook.training.bptt.synapse;

/** The squared L2 norm of a gradient and its scaling, for gradient clipping. */
public final class GradientNorm {

    private GradientNorm() {}

    /** The sum of the squares from {@code from} (inclusive) to {@code to} (exclusive). */
    public static double square(float[] gradient, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) gradient[i] * gradient[i];
        }
        return sum;
    }

    /** Multiplies what lies from {@code from} (inclusive) to {@code to} (exclusive). */
    public static void scale(float[] gradient, int from, int to, float factor) {
        if (factor != 1) {
            for (int i = from; i < to; i++) {
                gradient[i] *= factor;
            }
        }
    }
}
