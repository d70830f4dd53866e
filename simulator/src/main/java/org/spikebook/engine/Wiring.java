package org.spikebook.engine;

import org.spikebook.compile.CompiledNetwork;
import org.spikebook.compile.CompiledPopulation;
import org.spikebook.compile.CompiledProjection;
import org.spikebook.compile.CompiledStimulus;
import org.spikebook.neuron.Currents;
import org.spikebook.neuron.PopulationState;
import org.spikebook.synapse.Arrivals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Joins the parts of a run: who reads whose spikes. */
final class Wiring {

    private final CompiledNetwork network;
    private final Map<String, SpikeHistory> histories = new HashMap<>();
    private final Map<String, CurrentHistory> currents = new HashMap<>();
    private final List<StimulusRun> stimuli = new ArrayList<>();
    private final List<PopulationRun> populations = new ArrayList<>();

    Wiring(CompiledNetwork network) {
        this.network = network;
        network.stimuli().forEach(this::addStimulus);
        for (CompiledPopulation population : network.populations()) {
            histories.put(
                    population.description().id(), new SpikeHistory(network.longestDelaySteps()));
        }
        network.populations().forEach(this::addPopulation);
    }

    /** In document order. */
    List<StimulusRun> stimuli() {
        return List.copyOf(stimuli);
    }

    /** In the order of a step. */
    List<PopulationRun> populations() {
        return List.copyOf(populations);
    }

    /** The spikes of a population or stimulus. */
    SpikeHistory history(String id) {
        SpikeHistory history = histories.get(id);
        if (history == null) {
            throw new IllegalArgumentException("nothing that spikes is called '" + id + "'");
        }
        return history;
    }

    /** The state of a population. */
    PopulationState state(String id) {
        return populations.stream()
                .filter(population -> population.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no population '" + id + "'"))
                .state();
    }

    private void addStimulus(CompiledStimulus stimulus) {
        String id = stimulus.description().id();
        int longest = network.longestDelaySteps();
        switch (stimulus) {
            case CompiledStimulus.Spiking(var description, var generator) -> {
                SpikeHistory history = new SpikeHistory(longest);
                histories.put(id, history);
                stimuli.add(new StimulusRun.Spiking(generator, description.size(), history));
            }
            case CompiledStimulus.Driving(var description, var generator) -> {
                CurrentHistory history = new CurrentHistory(generator, description.size(), longest);
                currents.put(id, history);
                stimuli.add(new StimulusRun.Driving(history));
            }
        }
    }

    private void addPopulation(CompiledPopulation population) {
        String id = population.description().id();
        PopulationState state = population.newState();
        Arrivals arrivals = population.newArrivals();
        Currents currentsHere = Currents.of(population.size(), population.kernel().looksAhead());
        List<PopulationBlock> blocks = new ArrayList<>();
        for (int b = 0; b < population.blocks().count(); b++) {
            blocks.add(
                    new PopulationBlock(
                            population,
                            b,
                            state,
                            arrivals,
                            currentsHere,
                            inlets(population, b),
                            currentInlets(id, b)));
        }
        populations.add(new PopulationRun(population, state, history(id), blocks));
    }

    private List<PopulationBlock.Inlet> inlets(CompiledPopulation population, int block) {
        List<PopulationBlock.Inlet> inlets = new ArrayList<>();
        int targets = population.blocks().end(block) - population.blocks().start(block);
        for (CompiledProjection projection : network.into(population.description().id())) {
            SpikeHistory history = histories.get(projection.description().from());
            if (history != null) {
                Delivery delivery = Delivery.of(projection, block, targets);
                inlets.add(new PopulationBlock.Inlet(delivery, history));
            }
        }
        return inlets;
    }

    private List<CurrentInlet> currentInlets(String id, int block) {
        List<CurrentInlet> inlets = new ArrayList<>();
        for (CompiledProjection projection : network.into(id)) {
            CurrentHistory history = currents.get(projection.description().from());
            if (history != null) {
                inlets.add(new CurrentInlet(projection, block, history));
            }
        }
        return inlets;
    }
}
