package org.spikebook.simulator.engine;

import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.engine.delivery.EfficacyDelivery;
import org.spikebook.simulator.engine.delivery.PlasticDelivery;
import org.spikebook.simulator.engine.history.Archive;
import org.spikebook.simulator.engine.history.CurrentHistory;
import org.spikebook.simulator.engine.history.SpikeHistory;
import org.spikebook.simulator.engine.population.MergedBlocks;
import org.spikebook.simulator.engine.population.PopulationBlock;
import org.spikebook.simulator.engine.population.PopulationRun;
import org.spikebook.simulator.model.neuron.PopulationState;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The parts of a run, as a {@link WiringBuilder} has joined them. */
final class Wiring {

    private final CompiledNetwork network;
    private final Map<String, SpikeHistory> histories;
    private final Map<String, CurrentHistory> currents;
    private final ProjectionParts projections;
    private final List<StimulusRun> stimuli;
    private final Map<String, PopulationRun> populations;
    private final List<MergedBlocks> merged;

    /**
     * @param histories the spikes of populations and stimuli, by id
     * @param currents those of stimuli, by id
     * @param stimuli in document order
     * @param populations by id, in the order of a step
     * @param merged blocks of several populations that are advanced together
     */
    Wiring(
            CompiledNetwork network,
            Map<String, SpikeHistory> histories,
            Map<String, CurrentHistory> currents,
            ProjectionParts projections,
            List<StimulusRun> stimuli,
            Map<String, PopulationRun> populations,
            List<MergedBlocks> merged) {
        this.network = network;
        this.histories = histories;
        this.currents = currents;
        this.projections = projections;
        this.stimuli = List.copyOf(stimuli);
        this.populations = populations;
        this.merged = List.copyOf(merged);
    }

    CompiledNetwork network() {
        return network;
    }

    /** In document order. */
    List<StimulusRun> stimuli() {
        return stimuli;
    }

    /** In the order of a step. */
    List<PopulationRun> populations() {
        return List.copyOf(populations.values());
    }

    /** Blocks of several populations that are advanced together. */
    List<MergedBlocks> merged() {
        return merged;
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

    /** A population. */
    PopulationRun population(String id) {
        PopulationRun population = populations.get(id);
        if (population == null) {
            throw new IllegalArgumentException("no population '" + id + "'");
        }
        return population;
    }

    /** How spikes come along projections. */
    ProjectionParts projections() {
        return projections;
    }

    /** The weights of a plastic projection, one array for each block of its target. */
    List<double[]> weights(String projectionId) {
        return plastic(projectionId).stream().map(PlasticDelivery::weights).toList();
    }

    /** The parts of a plastic projection, one for each block of its target. */
    List<PlasticDelivery> plastic(String projectionId) {
        return projections.plastic(projectionId);
    }

    /** What gives the efficacies of a projection: the same for each block of its target. */
    EfficacyDelivery efficacies(String projectionId) {
        return projections.efficacies(projectionId);
    }

    /** Forgets all that passes. */
    void rest() {
        histories.values().forEach(SpikeHistory::clear);
        populations.values().forEach(PopulationRun::rest);
    }

    /** Brings what a snapshot of other values has left into the range of these. */
    void keepInRange(CancellationToken cancellation) {
        projections.keepInRange(cancellation);
    }

    /** Forgets what a step has left that was aborted halfway. */
    void abandon() {
        populations
                .values()
                .forEach(population -> population.blocks().forEach(PopulationBlock::abandon));
        merged.forEach(MergedBlocks::abandon);
    }

    /** Goes through all that changes, by name. */
    void archive(Archive archive) {
        new TreeMap<>(histories)
                .forEach(
                        (id, history) -> history.archive(archive, network.model().memberCount(id)));
        new TreeMap<>(currents).values().forEach(history -> history.archive(archive));
        populations.values().forEach(population -> population.archive(archive));
    }
}
