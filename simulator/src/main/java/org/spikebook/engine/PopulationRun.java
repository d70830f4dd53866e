package org.spikebook.engine;

import org.spikebook.compile.CompiledPopulation;
import org.spikebook.neuron.PopulationState;

import java.util.List;

/** A population in a run. */
record PopulationRun(
        CompiledPopulation population,
        PopulationState state,
        SpikeHistory history,
        List<PopulationBlock> blocks) {

    PopulationRun {
        blocks = List.copyOf(blocks);
    }

    String id() {
        return population.description().id();
    }

    /** Advances all blocks by a step. */
    void step(int step) {
        SpikeList spikes = history.begin(step);
        for (int b = 0; b < blocks.size(); b++) {
            blocks.get(b).step(step, spikes);
        }
    }

    /** The first neuron whose membrane potential is no number or beyond all bounds; -1 if none. */
    int firstDiverged(double largest) {
        double[] v = state.neuron(0);
        for (int i = 0; i < v.length; i++) {
            if (!(Math.abs(v[i]) <= largest)) {
                return i;
            }
        }
        return -1;
    }
}
