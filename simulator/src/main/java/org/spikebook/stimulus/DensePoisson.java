package org.spikebook.stimulus;

import org.spikebook.neuron.SpikeSink;
import org.spikebook.random.StreamKey;

/**
 * Poisson counts line by line: one 64-bit word for each step and {@link PoissonLanes four lines}.
 */
final class DensePoisson implements CountGenerator {

    private final StreamKey key;
    private final PoissonTable table;
    private final PoissonLanes lanes;

    DensePoisson(StreamKey key, double mean) {
        this.key = key;
        this.table = new PoissonTable(mean);
        this.lanes = new PoissonLanes(table);
    }

    @Override
    public void spikes(int step, int from, int to, SpikeSink sink) {
        forOneThread().spikes(step, from, to, sink);
    }

    @Override
    public SpikeGenerator forOneThread() {
        return new PoissonLister(key, lanes);
    }

    @Override
    public CountAdder adder(double weight) {
        return new DenseAdder(key, lanes, table.weighted(weight), weight);
    }
}
