package org.spikebook.simulator.model.synapse;

/**
 * Sums of the weights that arrive at each neuron of a population, or of several that stand side by
 * side, in one step.
 *
 * <p>The sum is formed in double, starting from 0, in this order: projections as in the document;
 * within one, the longest delay first; then sources ascending. A weight that all synapses of a
 * projection share is counted and multiplied once. Receptors with one channel find all weights in
 * {@code positive}; those with two find negative weights in {@code negative}, sign kept.
 *
 * @param positive by neuron
 * @param negative by neuron; empty for receptors with one channel
 * @param inhibiting whether anything but 0 may ever be found in {@code negative}
 * @param reached where anything but 0 may be found, of one block
 */
@SuppressWarnings("ArrayRecordComponent")
public record InputAccumulator(
        double[] positive, double[] negative, boolean inhibiting, SparseTargets reached) {

    /** Zeros for a population. */
    public static InputAccumulator of(int size, boolean twoChannels) {
        return new InputAccumulator(
                new double[size],
                new double[twoChannels ? size : 0],
                twoChannels,
                new SparseTargets(size));
    }

    /** The same sums, to which no negative weight is ever added. */
    public InputAccumulator excitingOnly() {
        return new InputAccumulator(positive, negative, false, reached);
    }

    /** The same sums, seen by a block that others than this one do not share. */
    public InputAccumulator ofBlock(int neurons) {
        return new InputAccumulator(positive, negative, inhibiting, new SparseTargets(neurons));
    }

    public boolean hasTwoChannels() {
        return negative.length > 0;
    }

    /** The sums that a weight belongs to. */
    public double[] sums(double weight) {
        return weight < 0 && hasTwoChannels() ? negative : positive;
    }
}
