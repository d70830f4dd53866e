package org.spikebook.simulator.engine.compiled;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;

/**
 * How much work a step is expected to be for each population, in synapses onto it, of which few are
 * passed in a step.
 */
public record ExpectedWork(NetworkModel network) {

    /**
     * To advance a neuron is as much work as so many synapses, of sources that fire now and then.
     */
    static final double SYNAPSES_PER_NEURON = 1000;

    /** Fewest populations for each worker: by then it does not matter that some fire more. */
    private static final int MANY = 4;

    /** How much more than others a worker may have to do. */
    private static final double MOST_IMBALANCE = 1.1;

    /**
     * Into how many blocks each population is to be cut for several workers. The rows of synapses
     * are cut with it, and short rows are slow; many populations are therefore shared out whole.
     */
    public int blocks(int workers) {
        double[] work = network.populations().stream().mapToDouble(this::of).toArray();
        boolean whole =
                work.length >= MANY * workers
                        && BalancedPartition.of(work, workers).imbalance() <= MOST_IMBALANCE;
        return whole ? 1 : workers;
    }

    /** Of a population as a whole. */
    public double of(Population population) {
        return population.size() * SYNAPSES_PER_NEURON
                + network.projections().stream()
                        .filter(projection -> projection.to().equals(population.id()))
                        .mapToDouble(network::expectedSynapses)
                        .sum();
    }
}
