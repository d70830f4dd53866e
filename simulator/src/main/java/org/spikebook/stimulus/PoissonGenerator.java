package org.spikebook.stimulus;

import org.spikebook.neuron.SpikeSink;
import org.spikebook.random.StreamKey;

/**
 * Poisson counts from a counter-based stream: one 64-bit word for each step and group of {@link
 * PoissonLanes four lines}.
 */
final class PoissonGenerator implements CountGenerator {

    private final StreamKey key;
    private final PoissonTable table;
    private final PoissonLanes lanes;

    PoissonGenerator(StreamKey key, PoissonTable table) {
        this.key = key;
        this.table = table;
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
        return table.silentCells() > PoissonTable.CELLS / 2
                ? new PoissonAdder(key, lanes, new FewCounts(lanes, weight), weight)
                : new PoissonAdder(key, lanes, new ManyCounts(lanes, table, weight), weight);
    }
}
