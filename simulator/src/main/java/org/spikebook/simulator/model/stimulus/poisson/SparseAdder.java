package org.spikebook.simulator.model.stimulus.poisson;

import org.spikebook.simulator.model.synapse.InputAccumulator;
import org.spikebook.simulator.model.synapse.SparseTargets;
import org.spikebook.simulator.random.StreamKey;

/** Adds the spikes of groups of lines that spike seldom. */
final class SparseAdder implements CountAdder {

    private final StreamKey key;
    private final PoissonGroup group;
    private final double weight;
    private final int[] lines;
    private final int[] counts;

    SparseAdder(StreamKey key, PoissonGroup group, double weight) {
        this.key = key;
        this.group = group;
        this.weight = weight;
        this.lines = new int[group.mostSpikes()];
        this.counts = new int[group.size()];
    }

    @Override
    public void add(int step, int from, int to, int place, InputAccumulator arrivals) {
        long stream = key.with(step).value();
        int last = group.numberOf(to - 1);
        for (int number = group.numberOf(from); number <= last; number++) {
            add(group.draw(stream, number, from, to, lines), place - from, arrivals);
        }
    }

    /**
     * Spikes of a line are counted first and multiplied once. When a line comes again, its count
     * has been cleared, and 0 is added.
     */
    private void add(int spikes, int shift, InputAccumulator arrivals) {
        double[] sums = arrivals.sums(weight);
        SparseTargets reached = arrivals.reached();
        int mask = counts.length - 1;
        for (int k = 0; k < spikes; k++) {
            counts[lines[k] & mask]++;
        }
        for (int k = 0; k < spikes; k++) {
            int line = lines[k];
            sums[line + shift] += weight * counts[line & mask];
            counts[line & mask] = 0;
            lines[k] = line + shift;
        }
        reached.addAll(lines, spikes);
    }
}
