package org.spikebook.simulator.engine.population;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.compiled.CompiledPopulation;
import org.spikebook.simulator.engine.delivery.BlockDeliveries;
import org.spikebook.simulator.engine.delivery.Delivery;
import org.spikebook.simulator.engine.history.Archive;
import org.spikebook.simulator.engine.history.CurrentInlet;
import org.spikebook.simulator.engine.history.SpikeHistory;
import org.spikebook.simulator.engine.history.SpikeList;
import org.spikebook.simulator.model.neuron.Currents;
import org.spikebook.simulator.model.neuron.NeuronKernel;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.model.synapse.InputAccumulator;

import java.util.Arrays;
import java.util.List;

/** The neurons of one block of a population and what reaches them. */
public final class PopulationBlock implements WorkUnit {

    private static final int FEWEST = 8;

    /** Synapses passed in the time of an effort. */
    private static final int WORK_PER_EFFORT = 8;

    private final NeuronKernel kernel;
    private final int chunk;
    private final int workPerNeuron;
    private final int from;
    private final int to;
    private final PopulationState state;
    private final Bounds bounds;
    private final InputAccumulator arrivals;
    private final Currents currents;
    private final BlockDeliveries deliveries;
    private final CurrentInlet[] currentInlets;
    private final CancellationToken cancellation;
    private final SpikeHistory history;
    private final boolean listsReached;
    private int diverged = -1;

    /**
     * @param arrivals of the whole population, this block's part of which is used
     * @param currents of the whole population; only this block's part is used
     * @param cancellation of this block alone
     * @param history of this block's spikes: the population's if there is no other block
     */
    public PopulationBlock(
            CompiledPopulation population,
            int block,
            PopulationState state,
            InputAccumulator arrivals,
            Currents currents,
            BlockDeliveries deliveries,
            List<CurrentInlet> currentInlets,
            CancellationToken cancellation,
            SpikeHistory history) {
        this.kernel = population.kernel();
        this.chunk = Math.max(FEWEST, NeuronKernel.MOST_AT_ONCE / kernel.effort());
        this.workPerNeuron = kernel.effort() * WORK_PER_EFFORT;
        this.from = population.blocks().start(block);
        this.to = population.blocks().end(block);
        this.state = state;
        this.bounds = new Bounds(state, kernel.watchedVariables());
        this.arrivals = arrivals.ofBlock(to - from);
        this.currents = currents;
        this.deliveries = deliveries;
        this.currentInlets = currentInlets.toArray(CurrentInlet[]::new);
        this.cancellation = cancellation;
        this.history = history;
        this.listsReached = kernel.receivesLast() && deliveries.listReached();
    }

    @Override
    public void step(int step) {
        receiveEarly(step);
        advance(step, null);
    }

    /**
     * Delivers what comes after merged tables and advances the neurons.
     *
     * @param borrowed the sums of merged tables
     * @param few whether sums were given back one by one
     */
    void finish(int step, BorrowedAccumulators borrowed, boolean few) {
        if (!borrowed.areGivenBack(few)) {
            deliveries.late(step, arrivals, cancellation);
            advance(step, null);
            return;
        }
        arrivals.reached().addDense();
        if (deliveries.hasLate()) {
            borrowed.giveBack(from, to);
            deliveries.late(step, arrivals, cancellation);
            advance(step, null);
        } else {
            advance(step, borrowed);
        }
    }

    /**
     * Advances the neurons by a step, after all was delivered.
     *
     * @param borrowed sums that are taken back for some neurons at a time, for the cache to keep
     *     them
     */
    private void advance(int step, @Nullable BorrowedAccumulators borrowed) {
        SpikeList spikes = history.at(step);
        if (!kernel.clearsInput() || currentInlets.length > 0) {
            collect(step, currents.nowPa());
        }
        if (currents.lookAhead()) {
            collect(step + 1, currents.nextPa());
        }
        for (int start = from; start < to; start += chunk) {
            int end = Math.min(to, start + chunk);
            cancellation.addWork((long) (end - start) * workPerNeuron);
            if (borrowed != null) {
                borrowed.giveBack(start, end);
            }
            kernel.step(start, end, state, arrivals, currents, spikes);
        }
        if (arrivals.reached().isSparse()) {
            kernel.receiveSparse(state, arrivals);
        }
        diverged = spikes.runaway() >= 0 ? spikes.runaway() : bounds.firstBroken(from, to);
    }

    /** Begins a step: delivers what comes before merged tables. */
    void receiveEarly(int step) {
        history.begin(step);
        if (!kernel.clearsInput()) {
            clearArrivals();
        }
        if (listsReached) {
            arrivals.reached().clear();
        }
        deliveries.early(step, arrivals, cancellation);
    }

    int firstNeuron() {
        return from;
    }

    int neurons() {
        return to - from;
    }

    /** What arrives at its neurons. */
    InputAccumulator arrivals() {
        return arrivals;
    }

    BlockDeliveries deliveries() {
        return deliveries;
    }

    /** Forgets what a step has left that was aborted halfway. */
    public void abandon() {
        clearArrivals();
        deliveries.forEach(Delivery::abandon);
    }

    private void clearArrivals() {
        Arrays.fill(arrivals.positive(), from, to, 0);
        if (arrivals.hasTwoChannels()) {
            Arrays.fill(arrivals.negative(), from, to, 0);
        }
    }

    /** The neurons that fired in a step, the latest one. */
    SpikeList spikes(int step) {
        return history.at(step);
    }

    /** A neuron whose state is out of {@link Bounds}; -1 if none. */
    int diverged() {
        return diverged;
    }

    private void collect(int step, double[] currentPa) {
        Arrays.fill(currentPa, from, to, 0);
        for (CurrentInlet inlet : currentInlets) {
            inlet.add(step, currentPa);
        }
    }

    void rest() {
        deliveries.forEach(Delivery::rest);
    }

    void archive(Archive archive) {
        deliveries.forEach(delivery -> delivery.archive(archive));
    }
}
