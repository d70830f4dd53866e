package org.spikebook.simulator.engine;

import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.engine.compiled.CompiledPopulation;
import org.spikebook.simulator.engine.compiled.CompiledProjection;
import org.spikebook.simulator.engine.compiled.CompiledStimulus;
import org.spikebook.simulator.engine.compiled.MergedPart;
import org.spikebook.simulator.engine.compiled.MergedTable;
import org.spikebook.simulator.engine.compiled.MergedTargets;
import org.spikebook.simulator.engine.compiled.SynapseBlock;
import org.spikebook.simulator.engine.delivery.BlockDeliveries;
import org.spikebook.simulator.engine.delivery.Deliveries;
import org.spikebook.simulator.engine.delivery.Delivery;
import org.spikebook.simulator.engine.delivery.HistoryRequirements;
import org.spikebook.simulator.engine.history.CurrentHistory;
import org.spikebook.simulator.engine.history.CurrentInlet;
import org.spikebook.simulator.engine.history.SpikeHistory;
import org.spikebook.simulator.engine.population.MergedBlocks;
import org.spikebook.simulator.engine.population.PopulationBlock;
import org.spikebook.simulator.engine.population.PopulationRun;
import org.spikebook.simulator.engine.threads.ThreadTeam;
import org.spikebook.simulator.model.neuron.Currents;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.model.synapse.InputAccumulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/** Makes the parts of a run and joins them: who reads whose spikes. Used once. */
final class WiringBuilder {

    private final CompiledNetwork network;
    private final ThreadTeam team;
    private final BooleanSupplier cancelled;
    private final HistoryRequirements demands;
    private final Map<String, SpikeHistory> histories = new HashMap<>();
    private final Map<String, CurrentHistory> currents = new HashMap<>();
    private final LearningParts learning = new LearningParts();
    private final List<StimulusRun> stimuli = new ArrayList<>();
    private final Map<String, PopulationRun> populations = new LinkedHashMap<>();
    private final List<MergedBlocks> merged = new ArrayList<>();

    /**
     * @param team that does a step together
     * @param listsAll whether the spikes of every stimulus are wanted as a list
     * @param cancelled asked while parts are made, and in the middle of a step by several threads
     */
    WiringBuilder(
            CompiledNetwork network, ThreadTeam team, boolean listsAll, BooleanSupplier cancelled) {
        this.network = network;
        this.team = team;
        this.cancelled = cancelled;
        this.demands = new HistoryRequirements(network, listsAll);
    }

    /** All parts: histories before the populations that read them. */
    Wiring build() {
        network.stimuli().forEach(this::addStimulus);
        for (CompiledPopulation population : network.populations()) {
            String id = population.description().id();
            histories.put(id, new SpikeHistory(demands.stepsBack(id)));
        }
        network.populations().forEach(this::addPopulation);
        addMergedBlocks();
        return new Wiring(network, histories, currents, learning, stimuli, populations, merged);
    }

    private void addStimulus(CompiledStimulus stimulus) {
        String id = stimulus.description().id();
        int longest = demands.stepsBack(id);
        switch (stimulus) {
            case CompiledStimulus.Spiking(var description, var generator) -> {
                SpikeHistory history = new SpikeHistory(longest);
                histories.put(id, history);
                if (demands.isListed(id)) {
                    stimuli.add(
                            new StimulusRun.Spiking(
                                    generator.forOneThread(), description.size(), history));
                }
            }
            case CompiledStimulus.Driving(var description, var generator) -> {
                CurrentHistory history =
                        new CurrentHistory(generator, description.size(), longest, team.size());
                currents.put(id, history);
                stimuli.add(new StimulusRun.Driving(history, description.size()));
            }
        }
    }

    private void addPopulation(CompiledPopulation population) {
        String id = population.description().id();
        PopulationState state = population.newState(new CancellationToken(cancelled));
        InputAccumulator arrivals =
                demands.isExcitedOnly(id)
                        ? population.newArrivals().excitingOnly()
                        : population.newArrivals();
        Currents currentsHere =
                Currents.of(
                        population.size(), population.kernel().looksAhead(), demands.isDriven(id));
        List<PopulationBlock> blocks = new ArrayList<>();
        boolean lone = population.blocks().count() == 1;
        for (int b = 0; b < population.blocks().count(); b++) {
            blocks.add(
                    new PopulationBlock(
                            population,
                            b,
                            state,
                            arrivals,
                            currentsHere,
                            deliveries(population, b),
                            currentInlets(id, b),
                            new CancellationToken(cancelled),
                            lone ? history(id) : new SpikeHistory(0)));
        }
        populations.put(id, new PopulationRun(population, state, history(id), blocks));
    }

    private SpikeHistory history(String id) {
        return Objects.requireNonNull(histories.get(id), id);
    }

    private BlockDeliveries deliveries(CompiledPopulation population, int block) {
        String target = population.description().id();
        Deliveries kinds =
                new Deliveries(network, this::history, demands, new CancellationToken(cancelled));
        BlockDeliveriesBuilder deliveries = new BlockDeliveriesBuilder(network);
        for (CompiledProjection projection : network.into(target)) {
            if (projection.blocks().get(block) instanceof MergedPart part) {
                deliveries.addMergedTables(part.table().onto());
            } else if (histories.containsKey(projection.description().from())) {
                Delivery delivery = kinds.of(projection, population.blocks(), block);
                deliveries.add(projection, delivery);
                learning.add(projection, delivery);
            }
        }
        return deliveries.build(target, block);
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

    private void addMergedBlocks() {
        Map<MergedTargets, Set<MergedTable>> tables = new LinkedHashMap<>();
        for (CompiledProjection projection : network.projections()) {
            for (SynapseBlock block : projection.blocks()) {
                if (block instanceof MergedPart part) {
                    tables.computeIfAbsent(part.table().onto(), _ -> newTables()).add(part.table());
                }
            }
        }
        tables.forEach((onto, inTurn) ->
                merged.add(
                        new MergedBlocks(
                                onto,
                                onto.members().stream().map(this::block).toList(),
                                List.copyOf(inTurn),
                                this::history,
                                new CancellationToken(cancelled),
                                team::wakeWaiting)));
    }

    private static Set<MergedTable> newTables() {
        return new TreeSet<>(Comparator.comparingInt(MergedTable::turn));
    }

    private PopulationBlock block(MergedTargets.Member member) {
        String id = member.population();
        return Objects.requireNonNull(populations.get(id), id).blocks().get(member.block());
    }
}
