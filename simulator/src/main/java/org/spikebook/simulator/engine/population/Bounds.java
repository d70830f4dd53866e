package org.spikebook.simulator.engine.population;

import org.spikebook.simulator.model.neuron.PopulationState;

/**
 * What a neuron's state must keep within; beyond, a run makes no sense any more and ends.
 *
 * @param state of the population; not modified
 * @param variables how many of the neuron's to look at, from the first on
 */
record Bounds(PopulationState state, int variables) {

    private static final double LARGEST_MV = 1e7;

    /**
     * The first neuron whose potential is not a number or beyond all bounds, or whose other
     * variables are not finite numbers; -1 if there is none.
     */
    int firstBroken(int from, int to) {
        int broken =
                variables == 0 ? -1 : BoundsScan.firstBeyond(state.neuron(0), LARGEST_MV, from, to);
        for (int k = 1; k < variables; k++) {
            int other = BoundsScan.firstBeyond(state.neuron(k), Double.MAX_VALUE, from, to);
            broken = other >= 0 && (broken < 0 || other < broken) ? other : broken;
        }
        return broken;
    }

    /** Whether one neuron keeps within them. */
    boolean hold(int neuron) {
        return firstBroken(neuron, neuron + 1) < 0;
    }
}
