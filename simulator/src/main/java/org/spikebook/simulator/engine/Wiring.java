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
import org.spikebook.simulator.engine.delivery.EfficacyDelivery;
import org.spikebook.simulator.engine.delivery.HistoryRequirements;
import org.spikebook.simulator.engine.delivery.PlasticDelivery;
import org.spikebook.simulator.engine.history.Archive;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/** Joins the parts of a run: who reads whose spikes. */
final class Wiring {

    private final CompiledNetwork network;
    private final ThreadTeam team;
    private final BooleanSupplier cancelled;
    private final HistoryRequirements demands;
    private final Map<String, SpikeHistory> histories = new HashMap<>();
    private final Map<String, CurrentHistory> currents = new HashMap<>();
    private final Map<String, List<PlasticDelivery>> plastic = new HashMap<>();
    private final Map<String, EfficacyDelivery> efficacies = new HashMap<>();
    private final Map<String, List<Delivery>> learning = new HashMap<>();
    private final List<StimulusRun> stimuli = new ArrayList<>();
    private final List<PopulationRun> populations = new ArrayList<>();
    private final List<MergedBlocks> joint = new ArrayList<>();

    /**
     * @param team that does a step together
     * @param listsAll whether the spikes of every stimulus are wanted as a list
     * @param cancelled asked while parts are made, and in the middle of a step by several threads
     */
    Wiring(CompiledNetwork network, ThreadTeam team, boolean listsAll, BooleanSupplier cancelled) {
        this.network = network;
        this.team = team;
        this.cancelled = cancelled;
        this.demands = new HistoryRequirements(network, listsAll);
        network.stimuli().forEach(this::addStimulus);
        for (CompiledPopulation population : network.populations()) {
            String id = population.description().id();
            histories.put(id, new SpikeHistory(demands.stepsBack(id)));
        }
        network.populations().forEach(this::addPopulation);
        addJointBlocks();
    }

    /** In document order. */
    List<StimulusRun> stimuli() {
        return List.copyOf(stimuli);
    }

    /** In the order of a step. */
    List<PopulationRun> populations() {
        return List.copyOf(populations);
    }

    /** Blocks of several populations that are advanced together. */
    List<MergedBlocks> joint() {
        return List.copyOf(joint);
    }

    /** The spikes of a population or stimulus. */
    SpikeHistory history(String id) {
        SpikeHistory history = histories.get(id);
        if (history == null) {
            throw new IllegalArgumentException("nothing that spikes is called '" + id + "'");
        }
        return history;
    }

    /** The currents of a stimulus; empty for all else. */
    Optional<CurrentHistory> currents(String id) {
        return Optional.ofNullable(currents.get(id));
    }

    /** The state of a population. */
    PopulationState state(String id) {
        return population(id).state();
    }

    private PopulationRun population(String id) {
        return populations.stream()
                .filter(population -> population.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no population '" + id + "'"));
    }

    /** The weights of a plastic projection, one array for each block of its target. */
    List<double[]> weights(String projectionId) {
        return plastic(projectionId).stream().map(PlasticDelivery::weights).toList();
    }

    /** The parts of a plastic projection, one for each block of its target. */
    List<PlasticDelivery> plastic(String projectionId) {
        return plastic.getOrDefault(projectionId, List.of());
    }

    /** What gives the efficacies of a projection: the same for each block of its target. */
    EfficacyDelivery efficacies(String projectionId) {
        return Objects.requireNonNull(efficacies.get(projectionId), projectionId);
    }

    /** Forgets all that passes. */
    void rest() {
        histories.values().forEach(SpikeHistory::clear);
        populations.forEach(PopulationRun::rest);
    }

    /** Brings what a snapshot of other values has left into the range of these. */
    void keepInRange(CancellationToken cancellation) {
        plastic.values().forEach(parts -> parts.forEach(part -> part.keepInRange(cancellation)));
    }

    /** Forgets what a step has left that was aborted halfway. */
    void abandon() {
        populations.forEach(population -> population.blocks().forEach(PopulationBlock::abandon));
        joint.forEach(MergedBlocks::abandon);
    }

    /** Goes through all that changes, by name. */
    void archive(Archive archive) {
        new TreeMap<>(histories)
                .forEach(
                        (id, history) -> history.archive(archive, network.model().memberCount(id)));
        new TreeMap<>(currents).values().forEach(history -> history.archive(archive));
        populations.forEach(population -> population.archive(archive));
    }

    /**
     * Takes over all that changes from a run of a network with the same populations and stimuli. A
     * projection that learns by the same rule along the same synapses keeps what it has learned.
     *
     * @param step the next one
     */
    void continueFrom(Wiring before, int step, CancellationToken cancellation) {
        histories.forEach((id, history) -> history.continueFrom(before.history(id), step));
        currents.forEach((id, history) ->
                history.continueFrom(Objects.requireNonNull(before.currents.get(id)), step));
        for (PopulationRun population : populations) {
            PopulationRun last = before.population(population.id());
            Snapshot.copy(last::archiveNeurons, population::archiveNeurons, cancellation);
        }
        learning.forEach((id, parts) -> continueLearning(id, parts, before, cancellation));
    }

    private void continueLearning(
            String id, List<Delivery> parts, Wiring before, CancellationToken cancellation) {
        List<Delivery> last = before.learning.getOrDefault(id, List.of());
        if (last.size() == parts.size()
                && Steering.arePlacedAlike(
                        before.network.projection(id).description(),
                        network.projection(id).description())) {
            for (int b = 0; b < parts.size(); b++) {
                Snapshot.copy(last.get(b)::archive, parts.get(b)::archive, cancellation);
            }
        }
    }

    CompiledNetwork network() {
        return network;
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
        populations.add(new PopulationRun(population, state, history(id), blocks));
    }

    private BlockDeliveries deliveries(CompiledPopulation population, int block) {
        Deliveries kinds =
                new Deliveries(network, this::history, demands, new CancellationToken(cancelled));
        List<Delivery> early = new ArrayList<>();
        List<Delivery> late = new ArrayList<>();
        List<Delivery> deliveries = early;
        boolean earlyInhibit = false;
        Optional<MergedTargets> joined = Optional.empty();
        for (CompiledProjection projection : network.into(population.description().id())) {
            String id = projection.description().id();
            if (projection.blocks().get(block) instanceof MergedPart part) {
                joined = Optional.of(part.table().onto());
                deliveries = late;
            } else if (histories.containsKey(projection.description().from())) {
                Delivery delivery = kinds.of(projection, population.blocks(), block);
                deliveries.add(delivery);
                earlyInhibit |= joined.isEmpty() && !network.onlyExcites(projection);
                if (projection.description().plasticity().isPresent()) {
                    learning.computeIfAbsent(id, _ -> new ArrayList<>()).add(delivery);
                }
                if (delivery instanceof PlasticDelivery changing) {
                    plastic.computeIfAbsent(id, _ -> new ArrayList<>()).add(changing);
                } else if (delivery instanceof EfficacyDelivery changing) {
                    efficacies.putIfAbsent(id, changing);
                }
            }
        }
        BlockDeliveries all = new BlockDeliveries(early, late, earlyInhibit);
        return joined.flatMap(onto -> onto.member(population.description().id(), block))
                .map(member -> all.beforeJointTables(member.start()))
                .orElse(all);
    }

    private void addJointBlocks() {
        Map<MergedTargets, Set<MergedTable>> tables = new LinkedHashMap<>();
        for (CompiledProjection projection : network.projections()) {
            for (SynapseBlock block : projection.blocks()) {
                if (block instanceof MergedPart part) {
                    tables.computeIfAbsent(part.table().onto(), _ -> newTables()).add(part.table());
                }
            }
        }
        tables.forEach((onto, inTurn) ->
                joint.add(
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
        return population(member.population()).blocks().get(member.block());
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
