package org.spikebook.simulator.engine.compiled;

import org.jspecify.annotations.Nullable;

/**
 * Synapses onto one block as lists of targets: the targets of source s with delay k (an index into
 * the projection's delays) are {@code targets[rowStart[s * delays + k] .. rowStart[s * delays + k +
 * 1])}, ascending.
 *
 * <p>What is asked of all synapses together is looked for when it is first asked, after the table
 * was filled, and kept for all runs: several threads may look at the same time, and find the same.
 */
public final class SynapseTable implements SynapseBlock {

    /** So few that it is asked in between. */
    private static final int AT_ONCE = 1 << 16;

    private final int firstTarget;
    private final int[] rowStart;
    private final char[] targets;
    private final float[] weights;
    private final double[] exactWeights;
    private @Nullable Boolean ofOneSign;
    private @Nullable Boolean withMultapses;

    /**
     * A table of arrays, which are not copied.
     *
     * @param firstTarget the member that target index 0 stands for
     * @param rowStart sources · delays + 1 offsets
     * @param targets indices within the block
     * @param weights of the synapses, parallel to {@code targets}; empty if all share one or are
     *     exact
     * @param exactWeights takes their place where the document lists weights that are not floats
     */
    public SynapseTable(
            int firstTarget,
            int[] rowStart,
            char[] targets,
            float[] weights,
            double[] exactWeights) {
        this.firstTarget = firstTarget;
        this.rowStart = rowStart;
        this.targets = targets;
        this.weights = weights;
        this.exactWeights = exactWeights;
    }

    @Override
    public int firstTarget() {
        return firstTarget;
    }

    /** Where rows begin, with the end of the last one; not a copy. */
    public int[] rowStart() {
        return rowStart;
    }

    /** By synapse; not a copy. */
    public char[] targets() {
        return targets;
    }

    /** By synapse, or empty; not a copy. */
    public float[] weights() {
        return weights;
    }

    /** By synapse, or empty; not a copy. */
    public double[] exactWeights() {
        return exactWeights;
    }

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
        Boolean known = ofOneSign;
        if (known == null) {
            known = !hasTwoSigns(cancellation);
            ofOneSign = known;
        }
        return known;
    }

    private boolean hasTwoSigns(CancellationToken cancellation) {
        boolean negative = weights.length > 0 && weights[0] < 0;
        for (int from = 0; from < weights.length; from += AT_ONCE) {
            int to = Math.min(weights.length, from + AT_ONCE);
            for (int k = from; k < to; k++) {
                if (weights[k] < 0 != negative) {
                    return true;
                }
            }
            cancellation.addWork(to - from);
        }
        return false;
    }

    /**
     * Whether a row has a target more than once.
     *
     * @param cancellation asks while all rows are looked at
     */
    public boolean hasMultapses(CancellationToken cancellation) {
        Boolean known = withMultapses;
        if (known == null) {
            known = isAnyListedTwice(cancellation);
            withMultapses = known;
        }
        return known;
    }

    /** Rows ascend, so that a target stands beside itself. */
    private boolean isAnyListedTwice(CancellationToken cancellation) {
        for (int row = 0; row + 1 < rowStart.length; row++) {
            cancellation.addWork(rowStart[row + 1] - rowStart[row]);
            for (int k = rowStart[row] + 1; k < rowStart[row + 1]; k++) {
                if (targets[k] == targets[k - 1]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether weights are kept as the document lists them. */
    public boolean isExact() {
        return exactWeights.length > 0;
    }
}
