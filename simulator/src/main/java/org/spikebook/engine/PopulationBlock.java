package org.spikebook.engine;

import org.spikebook.compile.CompiledPopulation;
import org.spikebook.compile.Patience;
import org.spikebook.neuron.Currents;
import org.spikebook.neuron.PopulationState;
import org.spikebook.synapse.Arrivals;

import java.util.Arrays;
import java.util.List;

/** The neurons of one block of a population and what reaches them. */
final class PopulationBlock {

    /**
     * Neurons that a kernel advances at once, so that its passes find them in the nearest cache.
     */
    private static final int CHUNK = 512;

    private static final int FEWEST = 8;

    /** Synapses passed in the time of an effort. */
    private static final int WORK_PER_EFFORT = 8;

    private final CompiledPopulation population;
    private final int from;
    private final int to;
    private final PopulationState state;
    private final Arrivals arrivals;
    private final Currents currents;
    private final List<Delivery> deliveries;
    private final List<CurrentInlet> currentInlets;
    private final Patience patience;
    private final SpikeList spikes = new SpikeList();
    private int diverged = -1;

    /**
     * @param arrivals of the whole population; only this block's part is used
     * @param currents of the whole population; only this block's part is used
     * @param patience of this block alone
     */
    PopulationBlock(
            CompiledPopulation population,
            int block,
            PopulationState state,
            Arrivals arrivals,
            Currents currents,
            List<Delivery> deliveries,
            List<CurrentInlet> currentInlets,
            Patience patience) {
        this.population = population;
        this.from = population.blocks().start(block);
        this.to = population.blocks().end(block);
        this.state = state;
        this.arrivals = arrivals;
        this.currents = currents;
        this.deliveries = List.copyOf(deliveries);
        this.currentInlets = List.copyOf(currentInlets);
        this.patience = patience;
    }

    /** Delivers what arrives in a step, then advances the neurons. */
    void step(int step) {
        spikes.clear();
        if (!population.kernel().isTidy()) {
            clearArrivals();
        }
        for (int k = 0; k < deliveries.size(); k++) {
            deliveries.get(k).deliver(step, arrivals, patience);
        }
        if (!population.kernel().isTidy() || !currentInlets.isEmpty()) {
            collect(step, currents.nowPa());
        }
        if (currents.lookAhead()) {
            collect(step + 1, currents.nextPa());
        }
        int effort = population.kernel().effort();
        int chunk = Math.max(FEWEST, CHUNK / effort);
        for (int start = from; start < to; start += chunk) {
            int end = Math.min(to, start + chunk);
            patience.spend((long) (end - start) * effort * WORK_PER_EFFORT);
            population.kernel().step(start, end, state, arrivals, currents, spikes);
        }
        diverged =
                spikes.runaway() >= 0
                        ? spikes.runaway()
                        : Bounds.firstBroken(
                                state, population.kernel().watchedVariables(), from, to);
    }

    private void clearArrivals() {
        Arrays.fill(arrivals.positive(), from, to, 0);
        if (arrivals.hasTwoChannels()) {
            Arrays.fill(arrivals.negative(), from, to, 0);
        }
    }

    /** The neurons that fired in the latest step. */
    SpikeList spikes() {
        return spikes;
    }

    /** A neuron whose state is out of {@link Bounds}; -1 if none. */
    int diverged() {
        return diverged;
    }

    private void collect(int step, double[] currentPa) {
        Arrays.fill(currentPa, from, to, 0);
        for (int k = 0; k < currentInlets.size(); k++) {
            currentInlets.get(k).add(step, currentPa);
        }
    }

    void rest() {
        deliveries.forEach(Delivery::rest);
    }

    void archive(Archive archive) {
        deliveries.forEach(delivery -> delivery.archive(archive));
    }
}
