package org.spikebook.simulator.engine;

import org.spikebook.simulator.engine.compiled.Blocks;
import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.compiled.CompiledPopulation;
import org.spikebook.simulator.engine.compiled.CompiledProjection;
import org.spikebook.simulator.engine.compiled.CompiledStimulus;
import org.spikebook.simulator.engine.compiled.MergedTable;
import org.spikebook.simulator.engine.delivery.Deliveries;
import org.spikebook.simulator.engine.delivery.Delivery;
import org.spikebook.simulator.engine.delivery.PlasticDelivery;
import org.spikebook.simulator.engine.delivery.ProjectionInputs;
import org.spikebook.simulator.engine.history.CurrentHistory;
import org.spikebook.simulator.engine.history.SpikeHistory;
import org.spikebook.simulator.engine.population.MergedBlocks;
import org.spikebook.simulator.engine.population.PopulationBlock;
import org.spikebook.simulator.engine.population.PopulationRun;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.model.stimulus.CurrentGenerator;
import org.spikebook.simulator.network.NetworkModel;

import java.util.List;
import java.util.Optional;

/**
 * How a run continues another one, of a network with some of the same populations and stimuli.
 * Parts that are made of the same objects are the same objects; all others are made, and take over
 * what has happened so far, if they were there before: of a population of another size, the neurons
 * that both have. So a change costs what depends on it, however large the rest is. The run before
 * shares its memory then, and is not to be used any more.
 */
final class Continuation {

    private final Wiring before;
    private final NetworkModel after;
    private final Steering steering;
    private final int step;
    private final CancellationToken cancellation;

    /**
     * @param after the network of the run that continues
     * @param step the next one
     * @param cancellation asks while much is copied
     */
    Continuation(Wiring before, NetworkModel after, int step, CancellationToken cancellation) {
        this.before = before;
        this.after = after;
        this.steering = new Steering(before.network().model(), after);
        this.step = step;
        this.cancellation = cancellation;
    }

    /** The spikes of a population or stimulus, so many steps back. */
    SpikeHistory history(String id, int stepsBack) {
        if (!steering.keeps(id)) {
            return new SpikeHistory(stepsBack);
        }
        SpikeHistory last = before.history(id);
        if (last.isFor(stepsBack) && steering.keepsAll(id)) {
            return last;
        }
        SpikeHistory history = new SpikeHistory(stepsBack);
        history.continueFrom(last, step, after.memberCount(id));
        return history;
    }

    /** A stimulus that makes the spikes that it made, for the same history. */
    Optional<StimulusRun> stimulus(CompiledStimulus stimulus, SpikeHistory history) {
        boolean same = before.network().stimuli().stream().anyMatch(last -> last == stimulus);
        return before.stimuli().stream()
                .filter(run ->
                        same
                                && run instanceof StimulusRun.Spiking spiking
                                && spiking.history() == history)
                .findFirst();
    }

    /** The currents of a stimulus, so many steps back. */
    CurrentHistory currents(String id, CurrentGenerator generator, int lines, int stepsBack) {
        Optional<CurrentHistory> last =
                steering.keepsAll(id) ? before.currents(id) : Optional.empty();
        if (last.isPresent() && last.get().isFor(generator, stepsBack)) {
            return last.get();
        }
        CurrentHistory history = new CurrentHistory(generator, lines, stepsBack, 1);
        last.ifPresentOrElse(
                former -> history.continueFrom(former, step), () -> history.beginAt(step));
        return history;
    }

    /** The neurons of a population. */
    PopulationState state(CompiledPopulation population) {
        String id = population.description().id();
        if (!steering.keeps(id)) {
            return population.newState(cancellation);
        }
        PopulationRun last = before.population(id);
        if (last.population() == population) {
            last.state().changed();
            return last.state();
        }
        PopulationState state = population.newState(cancellation);
        if (!steering.keepsAll(id)) {
            state.restoreAllBut(List.of(), last.state());
            return state;
        }
        Snapshot.copy(
                archive -> PopulationRun.archive(last.state(), archive),
                archive -> PopulationRun.archive(state, archive),
                cancellation);
        return state;
    }

    /**
     * A population that is what it was, and reached by what it was.
     *
     * @param into what the parts along all projections that end there are made of
     */
    Optional<PopulationRun> population(
            CompiledPopulation population, SpikeHistory history, List<ProjectionInputs> into) {
        String id = population.description().id();
        if (!steering.keepsAll(id)) {
            return Optional.empty();
        }
        PopulationRun last = before.population(id);
        boolean same =
                last.population() == population
                        && last.history() == history
                        && isReachedBy(before.network().into(id), into);
        return same ? Optional.of(last) : Optional.empty();
    }

    private boolean isReachedBy(List<CompiledProjection> last, List<ProjectionInputs> into) {
        boolean same = last.size() == into.size();
        for (int k = 0; same && k < last.size(); k++) {
            same =
                    last.get(k) == into.get(k).projection()
                            && before.projections().areMadeOf(into.get(k));
        }
        return same;
    }

    /** How spikes came along a projection. */
    List<Delivery> deliveries(ProjectionInputs inputs) {
        return before.projections().deliveries(inputs.projection().description().id());
    }

    /**
     * How spikes come along a projection to a block of its target. One that learns by the same rule
     * along the same synapses keeps what it has learned.
     *
     * @param kinds to make it
     * @param blocks of the target
     */
    Delivery delivery(Deliveries kinds, ProjectionInputs inputs, Blocks blocks, int block) {
        CompiledProjection projection = inputs.projection();
        List<Delivery> last = deliveries(inputs);
        if (last.size() != projection.blocks().size()) {
            return kinds.of(projection, blocks, block);
        }
        if (before.projections().areMadeOf(inputs)) {
            return last.get(block);
        }
        CompiledProjection old = before.network().projection(projection.description().id());
        if (!steering.keepsSynapses(old.description(), projection.description())) {
            return kinds.of(projection, blocks, block);
        }
        return old.blocks().get(block) == projection.blocks().get(block)
                ? kinds.steered(last.get(block), projection, blocks, block)
                : withAllLearned(last.get(block), kinds.of(projection, blocks, block));
    }

    private Delivery withAllLearned(Delivery last, Delivery delivery) {
        Snapshot.copy(last::archive, delivery::archive, cancellation);
        if (delivery instanceof PlasticDelivery learning) {
            learning.keepInRange(cancellation);
        }
        return delivery;
    }

    /** Merged blocks that are what they were, and reached by what they were. */
    Optional<MergedBlocks> merged(
            List<PopulationBlock> blocks, List<MergedTable> tables, List<SpikeHistory> sources) {
        return before.merged().stream()
                .filter(merged -> merged.areMadeOf(blocks, tables, sources))
                .findFirst();
    }
}
