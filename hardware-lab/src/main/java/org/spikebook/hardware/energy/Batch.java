package org.spikebook.hardware.energy;

import org.spikebook.simulator.text.Text;

/**
 * Samples that a measured device takes immediately. No one published these measurements for larger
 * batches; what can be said is between two bounds. At worst nothing is gained. At best the energy
 * of a batch of one is nearly all overhead and is shared by all: E(B) = E(1) / B, but no MAC takes
 * less than one in 45 nm floating-point arithmetic (Horowitz 2014).
 *
 * @param size B, from 1 to {@link #MOST}
 */
public record Batch(int size) {

    public static final Batch ONE = new Batch(1);

    /** More is of no use: overhead is shared among a thousand then. */
    public static final int MOST = 1024;

    private static final double LEAST_PJ_PER_MAC = 4.6;

    public Batch {
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("batch must be 1 to " + MOST + ", was " + size);
        }
    }

    /**
     * The least share of the energy at batch 1 that a MAC can take.
     *
     * @param pjPerMac measured at batch 1, above 0
     */
    public double bestShare(double pjPerMac) {
        return Math.min(1, Math.max(1.0 / size, LEAST_PJ_PER_MAC / pjPerMac));
    }

    /** What it means for a bill. */
    public Text assumption() {
        return Text.of(Batch.class, "assumption.batch", size);
    }
}
