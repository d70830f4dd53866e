package org.spikebook.simulator.engine;

import org.spikebook.simulator.engine.compiled.Blocks;
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
import org.spikebook.simulator.engine.delivery.ProjectionInputs;
import org.spikebook.simulator.engine.history.CurrentHistory;
import org.spikebook.simulator.engine.history.CurrentInlet;
import org.spikebook.simulator.engine.history.SpikeHistory;
import org.spikebook.simulator.engine.population.MergedBlocks;
import org.spikebook.simulator.engine.population.PopulationBlock;
import org.spikebook.simulator.engine.population.PopulationRun;
import org.spikebook.simulator.engine.threads.ThreadTeam;
import org.spikebook.simulator.model.neuron.Currents;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.model.stimulus.CurrentGenerator;
import org.spikebook.simulator.model.synapse.InputAccumulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/** Makes the parts of a run and joins them: who reads whose spikes. Used once. */
final class WiringBuilder {

    private final CompiledNetwork network;
    private final ThreadTeam team;
    private final BooleanSupplier cancelled;
    private final Optional<Continuation> continued;
    private final HistoryRequirements demands;
    private final Deliveries kinds;
    private final Map<String, SpikeHistory> histories = new HashMap<>();
    private final Map<String, CurrentHistory> currents = new HashMap<>();
    private final ProjectionParts projections = new ProjectionParts();
    private final List<StimulusRun> stimuli = new ArrayList<>();
    private final Map<String, PopulationRun> populations = new LinkedHashMap<>();
    private final List<MergedBlocks> merged = new ArrayList<>();

    /**
     * @param team that does a step together
     * @param listsAll whether the spikes of every stimulus are wanted as a list
     * @param cancelled asked while parts are made, and in the middle of a step by several threads
     * @param continued the run that goes before, if there is one
     */
    WiringBuilder(
            CompiledNetwork network,
            ThreadTeam team,
            boolean listsAll,
            BooleanSupplier cancelled,
            Optional<Continuation> continued) {
        this.network = network;
        this.team = team;
        this.cancelled = cancelled;
        this.continued = continued;
        this.demands = new HistoryRequirements(network, listsAll);
        this.kinds =
                new Deliveries(network, this::history, demands, new CancellationToken(cancelled));
    }

    /** All parts: histories before the populations that read them. */
    Wiring build() {
        network.stimuli().forEach(this::addStimulus);
        for (CompiledPopulation population : network.populations()) {
            String id = population.description().id();
            histories.put(id, spikes(id));
        }
        network.populations().forEach(this::addPopulation);
        addMergedBlocks();
        return new Wiring(network, histories, currents, projections, stimuli, populations, merged);
    }

    private SpikeHistory spikes(String id) {
        int longest = demands.stepsBack(id);
        return continued
                .map(last -> last.history(id, longest))
                .orElseGet(() -> new SpikeHistory(longest));
    }

    private void addStimulus(CompiledStimulus stimulus) {
        String id = stimulus.description().id();
        switch (stimulus) {
            case CompiledStimulus.Spiking(var description, var generator) -> {
                SpikeHistory history = spikes(id);
                histories.put(id, history);
                if (demands.isListed(id)) {
                    stimuli.add(
                            continued
                                    .flatMap(last -> last.stimulus(stimulus, history))
                                    .orElseGet(() ->
                                            new StimulusRun.Spiking(
                                                    generator.forOneThread(),
                                                    description.size(),
                                                    history)));
                }
            }
            case CompiledStimulus.Driving(var description, var generator) -> {
                CurrentHistory history = currents(id, generator, description.size());
                currents.put(id, history);
                stimuli.add(new StimulusRun.Driving(history, description.size()));
            }
        }
    }

    private CurrentHistory currents(String id, CurrentGenerator generator, int lines) {
        int longest = demands.stepsBack(id);
        return continued
                .map(last -> last.currents(id, generator, lines, longest))
                .orElseGet(() -> new CurrentHistory(generator, lines, longest, team.size()));
    }

    private void addPopulation(CompiledPopulation population) {
        String id = population.description().id();
        List<ProjectionInputs> into = network.into(id).stream().map(this::inputs).toList();
        Optional<PopulationRun> same =
                continued.flatMap(last -> last.population(population, history(id), into));
        for (ProjectionInputs inputs : into) {
            projections.add(inputs, same.isPresent() ? deliveriesBefore(inputs) : List.of());
        }
        populations.put(id, same.orElseGet(() -> newRun(population, into)));
    }

    private ProjectionInputs inputs(CompiledProjection projection) {
        CurrentHistory history = currents.get(projection.description().from());
        return history == null
                ? kinds.inputs(projection)
                : ProjectionInputs.ofCurrents(projection, history);
    }

    private List<Delivery> deliveriesBefore(ProjectionInputs inputs) {
        return continued.map(last -> last.deliveries(inputs)).orElse(List.of());
    }

    private PopulationRun newRun(CompiledPopulation population, List<ProjectionInputs> into) {
        String id = population.description().id();
        PopulationState state =
                continued
                        .map(last -> last.state(population))
                        .orElseGet(() -> population.newState(new CancellationToken(cancelled)));
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
                            deliveries(population, b, into),
                            currentInlets(id, b),
                            new CancellationToken(cancelled),
                            lone ? history(id) : new SpikeHistory(0)));
        }
        return new PopulationRun(population, state, history(id), blocks);
    }

    private SpikeHistory history(String id) {
        return Objects.requireNonNull(histories.get(id), id);
    }

    private BlockDeliveries deliveries(
            CompiledPopulation population, int block, List<ProjectionInputs> into) {
        BlockDeliveriesBuilder deliveries = new BlockDeliveriesBuilder(network);
        for (ProjectionInputs inputs : into) {
            CompiledProjection projection = inputs.projection();
            if (projection.blocks().get(block) instanceof MergedPart part) {
                deliveries.addMergedTables(part.table().onto());
            } else if (histories.containsKey(projection.description().from())) {
                Delivery delivery = delivery(inputs, population.blocks(), block);
                deliveries.add(projection, delivery);
                projections.add(projection.description().id(), delivery);
            }
        }
        return deliveries.build(population.description().id(), block);
    }

    private Delivery delivery(ProjectionInputs inputs, Blocks blocks, int block) {
        return continued
                .map(last -> last.delivery(kinds, inputs, blocks, block))
                .orElseGet(() -> kinds.of(inputs.projection(), blocks, block));
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
        tables.forEach((onto, inTurn) -> merged.add(mergedBlocks(onto, List.copyOf(inTurn))));
    }

    private MergedBlocks mergedBlocks(MergedTargets onto, List<MergedTable> inTurn) {
        List<PopulationBlock> blocks = onto.members().stream().map(this::block).toList();
        List<SpikeHistory> sources = inTurn.stream().map(table -> history(table.source())).toList();
        return continued
                .flatMap(last -> last.merged(blocks, inTurn, sources))
                .orElseGet(() ->
                        new MergedBlocks(
                                onto,
                                blocks,
                                inTurn,
                                sources,
                                new CancellationToken(cancelled),
                                team::wakeWaiting));
    }

    private static Set<MergedTable> newTables() {
        return new TreeSet<>(Comparator.comparingInt(MergedTable::turn));
    }

    private PopulationBlock block(MergedTargets.Member member) {
        String id = member.population();
        return Objects.requireNonNull(populations.get(id), id).blocks().get(member.block());
    }
}
