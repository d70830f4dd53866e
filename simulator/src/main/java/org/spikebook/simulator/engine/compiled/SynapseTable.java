package org.spikebook.simulator.engine.compiled;

/**
 * Synapses onto one block as lists of targets: the targets of source s with delay k (an index into
 * the projection's delays) are {@code targets[rowStart[s * delays + k] .. rowStart[s * delays + k +
 * 1])}, ascending.
 *
 * @param firstTarget the member that target index 0 stands for
 * @param rowStart sources · delays + 1 offsets
 * @param targets indices within the block
 * @param weights of the synapses, parallel to {@code targets}; empty if all share one or are exact
 * @param exactWeights takes their place where the document lists weights that are not floats
 */
@SuppressWarnings("ArrayRecordComponent")
public record SynapseTable(
        int firstTarget, int[] rowStart, char[] targets, float[] weights, double[] exactWeights)
        implements SynapseBlock {

    /** So few that it is asked in between. */
    private static final int AT_ONCE = 1 << 16;

    @Override
    public int synapseCount() {
        return targets.length;
    }

    @Override
    public long bytes() {
        return (long) targets.length * Character.BYTES
                + (long) weights.length * Float.BYTES
                + (long) exactWeights.length * Double.BYTES
                + (long) rowStart.length * Integer.BYTES;
    }

    /** The weight of a synapse of its own. */
    public double weight(int synapse) {
        return isExact() ? exactWeights[synapse] : weights[synapse];
    }

    /**
     * Whether all weights of their own are negative, or none is.
     *
     * @param cancellation asks while all of them are looked at
     */
    public boolean isOfOneSign(CancellationToken cancellation) {
        boolean negative = weights.length > 0 && weights[0] < 0;
        for (int from = 0; from < weights.length; from += AT_ONCE) {
            int to = Math.min(weights.length, from + AT_ONCE);
            for (int k = from; k < to; k++) {
                if (weights[k] < 0 != negative) {
                    return false;
                }
            }
            cancellation.addWork(to - from);
        }
        return true;
    }

    /** Whether weights are kept as the document lists them. */
    public boolean isExact() {
        return exactWeights.length > 0;
    }
}
