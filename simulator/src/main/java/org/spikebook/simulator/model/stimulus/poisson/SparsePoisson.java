package org.spikebook.simulator.model.stimulus.poisson;

import org.spikebook.simulator.model.SpikeSink;
import org.spikebook.simulator.model.stimulus.SpikeGenerator;
import org.spikebook.simulator.random.StreamKey;

import java.util.Arrays;

/**
 * Poisson counts most of which are 0: {@link PoissonGroup groups} of lines know how often they
 * spike together, so that there is work for each spike, not for each line.
 */
final class SparsePoisson implements CountGenerator {

    /** More spikes of a line in a step are cheaper to draw line by line. */
    private static final double MOST = 0.15;

    /** Spikes of a group that are sorted by insertion. */
    private static final int FEW = 44;

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
        list(step, from, to, sink, new int[group.mostSpikes()]);
    }

    @Override
    public SpikeGenerator forOneThread() {
        int[] lines = new int[group.mostSpikes()];
        return (step, from, to, sink) -> list(step, from, to, sink, lines);
    }

    private void list(int step, int from, int to, SpikeSink sink, int[] lines) {
        long stream = key.with(step).value();
        int end = group.numberOf(to - 1);
        for (int number = group.numberOf(from); number <= end; number++) {
            int count = group.draw(stream, number, from, to, lines);
            sort(lines, count);
            for (int k = 0; k < count; k++) {
                sink.spike(lines[k]);
            }
        }
    }

    /**
     * By insertion where they are few, as the JDK does; the library of the browser's home would
     * take memory and merge.
     */
    private static void sort(int[] lines, int count) {
        if (count > FEW) {
            Arrays.sort(lines, 0, count);
            return;
        }
        for (int k = 1; k < count; k++) {
            int line = lines[k];
            int at = k;
            while (at > 0 && lines[at - 1] > line) {
                lines[at] = lines[at - 1];
                at--;
            }
            lines[at] = line;
        }
    }

    @Override
    public CountAdder adder(double weight) {
        return new SparseAdder(key, group, weight);
    }
}
