package org.spikebook.simulator.model.stimulus.poisson;

import org.spikebook.simulator.model.SpikeSink;
import org.spikebook.simulator.model.stimulus.SpikeGenerator;
import org.spikebook.simulator.random.StreamKey;

/**
 * Poisson counts line by line: one 64-bit word for each step and {@link PoissonLanes four lines}.
 */
final class DensePoisson implements CountGenerator {

    private final StreamKey key;
    private final PoissonCells cells;
    private final PoissonLanes lanes;
    private final VectorUse vectors;

    DensePoisson(StreamKey key, double mean, VectorUse vectors) {
        this.key = key;
        this.cells = new PoissonCells(mean);
        this.lanes = new PoissonLanes(cells);
        this.vectors = vectors;
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
        return new DenseAdder(key, cells, lanes, weight, vectors);
    }
}
