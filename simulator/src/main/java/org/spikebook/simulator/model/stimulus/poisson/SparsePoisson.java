package org.spikebook.simulator.model.stimulus.poisson;

import org.spikebook.simulator.model.SpikeSink;
import org.spikebook.simulator.model.stimulus.SpikeGenerator;
import org.spikebook.simulator.random.StreamKey;

/**
 * Poisson counts most of which are 0: {@link PoissonGroup groups} of lines know how often they
 * spike together, so that there is work for each spike, not for each line.
 */
final class SparsePoisson implements CountGenerator {

    /** More spikes of a line in a step are cheaper to draw line by line. */
    private static final double MOST = 0.15;

    private final StreamKey key;
    private final PoissonGroup group;

    /**
     * @param mean of a line's count, as far as {@link #suits} says so
     */
    SparsePoisson(StreamKey key, double mean, int lines) {
        this.key = key;
        this.group = PoissonGroup.of(mean, lines);
    }

    static boolean suits(double mean) {
        return mean <= MOST;
    }

    @Override
    public void spikes(int step, int from, int to, SpikeSink sink) {
        forOneThread().spikes(step, from, to, sink);
    }

    @Override
    public SpikeGenerator forOneThread() {
        int[] lines = new int[group.mostSpikes()];
        LineOrder order = new LineOrder(group);
        return (step, from, to, sink) -> {
            long stream = key.with(step).value();
            int last = group.numberOf(to - 1);
            for (int number = group.numberOf(from); number <= last; number++) {
                int count = group.draw(stream, number, from, to, lines);
                order.tell(lines, count, sink);
            }
        };
    }

    @Override
    public CountAdder adder(double weight) {
        return new SparseAdder(key, group, weight);
    }
}
