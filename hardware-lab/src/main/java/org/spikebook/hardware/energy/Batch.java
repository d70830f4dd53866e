package org.spikebook.hardware.energy;

import org.spikebook.simulator.text.Text;

/**
 * Samples that a measured device processes together, as one batch. No measurements were published
 * for larger batches, so only bounds are known. In the worst case a batch saves nothing. In the
 * best case the energy of a batch of one is overhead that all samples share: E(B) = E(1) / B, but
 * no MAC takes less than 4.6 pJ, a 32-bit floating-point multiplication (3.7 pJ) and addition (0.9
 * pJ) in 45 nm (Horowitz 2014).
 *
 * @param size B, from 1 to {@link #MOST}
 */
public record Batch(int size) {

    public static final Batch ONE = new Batch(1);

    /** Beyond this, the shared overhead of a sample is below a thousandth. */
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

    /** What it assumes of the energy. */
    public Text assumption() {
        return Text.of(Batch.class, "assumption.batch", size);
    }
}
