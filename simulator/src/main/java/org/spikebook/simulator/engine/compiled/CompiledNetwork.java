package org.spikebook.simulator.engine.compiled;

import org.spikebook.simulator.model.stimulus.SpikeGenerator;
import org.spikebook.simulator.network.NetworkModel;

import java.util.List;

/**
 * A network ready to run: connectivity drawn, constants derived. Immutable; any number of runs may
 * share it.
 *
 * @param model what it was compiled from
 * @param populations in the order of a step: after all those whose spikes reach them together
 * @param stimuli in document order
 * @param projections in document order
 */
public record CompiledNetwork(
        NetworkModel model,
        List<CompiledPopulation> populations,
        List<CompiledStimulus> stimuli,
        List<CompiledProjection> projections) {

    public CompiledNetwork {
        populations = List.copyOf(populations);
        stimuli = List.copyOf(stimuli);
        projections = List.copyOf(projections);
    }

    /** The same network with the spikes of one stimulus made by another generator. */
    public CompiledNetwork drivenBy(String stimulusId, SpikeGenerator generator) {
        return new CompiledNetwork(
                model,
                populations,
                stimuli.stream()
                        .map(s ->
                                s.description().id().equals(stimulusId)
                                        ? new CompiledStimulus.Spiking(s.description(), generator)
                                        : s)
                        .toList(),
                projections);
    }

    public long synapseCount() {
        return projections.stream().mapToLong(CompiledProjection::synapseCount).sum();
    }

    /**
     * The projection of an id.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public CompiledProjection projection(String id) {
        return projections.stream()
                .filter(p -> p.description().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The projections that end at a population, in document order. */
    public List<CompiledProjection> into(String populationId) {
        return projections.stream().filter(p -> p.description().to().equals(populationId)).toList();
    }

    /** How much work a step of each block of a population is, in synapses onto it. */
    public double[] work(CompiledPopulation population) {
        double[] work = new double[population.blocks().count()];
        for (int b = 0; b < work.length; b++) {
            int neurons = population.blocks().end(b) - population.blocks().start(b);
            work[b] = neurons * ExpectedWork.SYNAPSES_PER_NEURON;
            for (CompiledProjection projection : into(population.description().id())) {
                work[b] += projection.blocks().get(b).synapseCount();
            }
        }
        return work;
    }

    /** Whether a population or stimulus sends spikes with amplitudes. */
    public boolean isGraded(String id) {
        return model.population(id).map(p -> p.model().component().isGraded()).orElse(false)
                || stimuli.stream().anyMatch(s -> s.description().id().equals(id) && s.isGraded());
    }

    /** Whether it is known that a projection has no negative weights and will not have any. */
    public boolean onlyExcites(CompiledProjection projection) {
        return projection.description().plasticity().isEmpty()
                && !isGraded(projection.description().from())
                && projection.sharedWeight().orElse(-1) >= 0;
    }

    /** Whether spikes of a population reach another population in the step in which it fires. */
    public boolean hasUndelayedPopulations() {
        return projections.stream()
                .anyMatch(p ->
                        p.description().isUndelayed(model.run().dtMs())
                                && model.population(p.description().from()).isPresent());
    }

    /** The longest delay of any projection, in steps. */
    public int longestDelaySteps() {
        return projections.stream().mapToInt(CompiledProjection::longestDelaySteps).max().orElse(0);
    }
}
