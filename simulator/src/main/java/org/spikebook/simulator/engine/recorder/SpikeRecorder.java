package org.spikebook.simulator.engine.recorder;

import org.spikebook.simulator.engine.compiled.CancellationToken;
import org.spikebook.simulator.engine.compiled.LargeArrays;
import org.spikebook.simulator.engine.history.Archive;
import org.spikebook.simulator.engine.history.SpikeList;
import org.spikebook.simulator.recording.SpikeRaster;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Keeps the spikes of chosen members until it is full. */
public final class SpikeRecorder {

    private final BitSet chosen = new BitSet();
    private final boolean all;
    private final int limit;
    private int[] steps = new int[64];
    private int[] neurons = new int[64];
    private int size;
    private boolean full;

    /**
     * @param neurons which members; empty for all
     * @param limit most spikes that it keeps; the first ones are kept
     */
    public SpikeRecorder(Optional<List<Integer>> neurons, int limit) {
        this.all = neurons.isEmpty();
        this.limit = limit;
        neurons.ifPresent(members -> members.forEach(chosen::set));
    }

    public void record(int step, SpikeList spikes) {
        for (int k = 0; k < spikes.size(); k++) {
            int neuron = spikes.members()[k];
            if (all || chosen.get(neuron)) {
                add(step, neuron);
            }
        }
    }

    private void add(int step, int neuron) {
        if (size == limit) {
            full = true;
            return;
        }
        if (size == steps.length) {
            int capacity = (int) Math.min(limit, 2L * size);
            steps = Arrays.copyOf(steps, capacity);
            neurons = Arrays.copyOf(neurons, capacity);
        }
        steps[size] = step;
        neurons[size++] = neuron;
    }

    /** Whether spikes were left out. */
    public boolean isFull() {
        return full;
    }

    /**
     * The spikes from a step on.
     *
     * @param cancellation told of what is copied
     */
    public SpikeRaster raster(int fromStep, CancellationToken cancellation) {
        int first = firstFrom(fromStep);
        return new SpikeRaster(
                LargeArrays.copyOfRange(steps, first, size, cancellation),
                LargeArrays.copyOfRange(neurons, first, size, cancellation));
    }

    private int firstFrom(int step) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (steps[middle] < step) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public void archive(Archive archive) {
        steps = archive.beginning(steps, size);
        neurons = archive.beginning(neurons, size);
        size = archive.whole(size);
        full = archive.whole(full ? 1 : 0) == 1;
    }
}
