package org.spikebook.simulator.engine.population;

import org.spikebook.simulator.model.synapse.InputAccumulator;

import java.util.Arrays;

/**
 * The input sums of a block while merged tables add to them: they are copied into an array shared
 * with other blocks, and back, bit for bit. Sums to which nothing was added before are 0 there
 * already.
 */
final class BorrowedAccumulators {

    private final InputAccumulator own;
    private final InputAccumulator merged;
    private final int from;
    private final int neurons;
    private final int start;
    private final boolean hasEarly;
    private final boolean hasEarlyInhibition;

    /**
     * @param merged sums of all blocks
     * @param start where this block's begin in them
     */
    BorrowedAccumulators(PopulationBlock block, InputAccumulator merged, int start) {
        this.own = block.arrivals();
        this.merged = merged;
        this.from = block.firstNeuron();
        this.neurons = block.neurons();
        this.start = start;
        this.hasEarly = block.deliveries().hasEarly();
        this.hasEarlyInhibition = block.deliveries().mayEarlyInhibit() && own.hasTwoChannels();
    }

    /** Moves what was added so far, if anything may have been. */
    void borrow() {
        if (hasEarly) {
            System.arraycopy(own.positive(), from, merged.positive(), start, neurons);
        }
        if (hasEarlyInhibition) {
            System.arraycopy(own.negative(), from, merged.negative(), start, neurons);
        }
    }

    /**
     * Whether sums come back range by range.
     *
     * @param few whether sums that were not lent were {@linkplain #giveBackOne taken one by one}
     */
    boolean areGivenBack(boolean few) {
        return hasEarly || !few;
    }

    /** Moves the sums of some neurons back. */
    void giveBack(int first, int end) {
        giveBack(merged.positive(), own.positive(), first, end, hasEarly);
        if (own.hasTwoChannels()) {
            giveBack(merged.negative(), own.negative(), first, end, hasEarlyInhibition);
        }
    }

    /** Leaves 0, unless the next step begins with sums that are lent again. */
    private void giveBack(
            double[] borrowed, double[] back, int first, int end, boolean borrowedAgain) {
        int place = first - from + start;
        System.arraycopy(borrowed, place, back, first, end - first);
        if (!borrowedAgain) {
            Arrays.fill(borrowed, place, place + end - first, 0);
        }
    }

    /**
     * Moves the sums of one neuron back, unless all are.
     *
     * @param place in the merged sums
     */
    void giveBackOne(int place) {
        if (!hasEarly) {
            int neuron = from + place - start;
            giveBackOne(merged.positive(), place, own.positive(), neuron);
            if (own.hasTwoChannels()) {
                giveBackOne(merged.negative(), place, own.negative(), neuron);
            }
            own.reached().add(neuron);
        }
    }

    /** A neuron that is listed twice has none left the second time. */
    private static void giveBackOne(double[] borrowed, int place, double[] back, int neuron) {
        back[neuron] += borrowed[place];
        borrowed[place] = 0;
    }
}
