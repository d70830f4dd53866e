package org.spikebook.simulator.engine.population;

import org.spikebook.simulator.engine.compiled.CompiledPopulation;
import org.spikebook.simulator.engine.history.Archive;
import org.spikebook.simulator.engine.history.SpikeHistory;
import org.spikebook.simulator.engine.history.SpikeList;
import org.spikebook.simulator.model.neuron.PopulationState;

import java.util.Arrays;
import java.util.List;

/** A population in a run. */
public record PopulationRun(
        CompiledPopulation population,
        PopulationState state,
        SpikeHistory history,
        List<PopulationBlock> blocks) {

    public PopulationRun {
        blocks = List.copyOf(blocks);
    }

    public String id() {
        return population.description().id();
    }

    /** Advances all blocks by a step. */
    public void step(int step) {
        for (int b = 0; b < blocks.size(); b++) {
            blocks.get(b).step(step);
        }
    }

    /** After all blocks were advanced: joins the spikes of several, in ascending order. */
    public void join(int step) {
        if (blocks.size() > 1) {
            SpikeList joined = history.begin(step);
            for (int b = 0; b < blocks.size(); b++) {
                joined.addAll(blocks.get(b).spikes(step));
            }
        }
    }

    /** Back to the initial state but for what was learned. */
    public void rest() {
        List<String> lasting = population.description().model().component().lastingVariables();
        state.restoreAllBut(lasting, population.newState());
        history.clear();
        blocks.forEach(PopulationBlock::rest);
    }

    public void archive(Archive archive) {
        archive(state, archive);
        blocks.forEach(block -> block.archive(archive));
    }

    /** All but what projections onto it have learned. */
    public static void archive(PopulationState state, Archive archive) {
        state.neuronVariables().forEach(archive::doubles);
        state.receptorVariables().forEach(archive::doubles);
        int[] left = state.refractorySteps();
        archive.ints(left);
        archive.require(() -> Arrays.stream(left).allMatch(steps -> steps >= 0));
        double[] substepMs = state.substeps().lengthsMs();
        state.substeps().restore(archive.beginning(substepMs, substepMs.length));
        state.changed();
    }

    /** A neuron that diverged in the latest step; -1 if none. */
    public int diverged() {
        for (int b = 0; b < blocks.size(); b++) {
            if (blocks.get(b).diverged() >= 0) {
                return blocks.get(b).diverged();
            }
        }
        return -1;
    }
}
