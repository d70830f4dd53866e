package org.spikebook.simulator.engine.population;

import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.compiled.CompiledPopulation;
import org.spikebook.simulator.model.SpikeSink;
import org.spikebook.simulator.model.neuron.Currents;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.model.synapse.InputAccumulator;

/**
 * One neuron of a population by itself, to find out whether it keeps within bounds.
 *
 * @param population with steps of the length to try
 * @param neuron which one
 * @param cancellation asks in between
 */
record SingleNeuronRun(CompiledPopulation population, int neuron, CancellationToken cancellation) {

    /** Synapses passed in the time of a step of a simple neuron by itself. */
    private static final int WORK_PER_STEP = 64;

    private static final SpikeSink IGNORED = _ -> {};

    /**
     * Whether it diverges from its initial state.
     *
     * @param steps how many to try
     * @param drive its current comes at all times, its weight in the first step
     */
    boolean diverges(int steps, Divergence.Drive drive) {
        cancellation.addWork((long) WORK_PER_STEP * population.size());
        double weight = drive.weight();
        PopulationState state = population.newState();
        Bounds bounds = new Bounds(state, Math.max(1, population.kernel().watchedVariables()));
        InputAccumulator arrivals = population.newArrivals();
        Currents currents = Currents.of(population.size(), population.kernel().looksAhead());
        boolean apart = weight < 0 && arrivals.hasTwoChannels();
        double[] drivenSums = apart ? arrivals.negative() : arrivals.positive();
        drivenSums[neuron] = weight;
        for (int step = 0; step < steps; step++) {
            cancellation.addWork((long) WORK_PER_STEP * population.kernel().effort());
            currents.nowPa()[neuron] = drive.currentPa();
            if (currents.lookAhead()) {
                currents.nextPa()[neuron] = drive.currentPa();
            }
            population.kernel().step(neuron, neuron + 1, state, arrivals, currents, IGNORED);
            drivenSums[neuron] = 0;
            if (!bounds.hold(neuron)) {
                return true;
            }
        }
        return false;
    }
}
