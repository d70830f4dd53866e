package org.spikebook.training.encoding;

import org.spikebook.simulator.model.stimulus.SpikeTrain;

import java.util.Arrays;

/** Puts spikes that come in any order into the order of a {@link SpikeTrain}. */
final class SpikeSort {

    private final EncodingWindow window;
    private final int lines;
    private long[] keys = new long[256];
    private int count;

    SpikeSort(EncodingWindow window, int lines) {
        this.window = window;
        this.lines = lines;
    }

    /** One more arrival at a line in a step. */
    void add(int step, int line) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, 2 * count);
        }
        keys[count++] = (long) step * lines + line;
    }

    /** A spike of every line and step at which at least {@code least} arrived. */
    SpikeTrain train(int least) {
        Arrays.sort(keys, 0, count);
        int[] line = new int[count];
        int[] stepStart = new int[window.steps() + 1];
        int spikes = 0;
        for (int from = 0; from < count; ) {
            int to = from + 1;
            while (to < count && keys[to] == keys[from]) {
                to++;
            }
            if (to - from >= least) {
                line[spikes++] = (int) (keys[from] % lines);
                stepStart[(int) (keys[from] / lines) + 1]++;
            }
            from = to;
        }
        for (int t = 1; t < stepStart.length; t++) {
            stepStart[t] += stepStart[t - 1];
        }
        return new SpikeTrain(window.steps(), lines, stepStart, Arrays.copyOf(line, spikes));
    }
}
