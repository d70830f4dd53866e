package org.spikebook.training.bptt;

import org.spikebook.stimulus.SpikeSource;
import org.spikebook.stimulus.SpikeTrain;
import org.spikebook.training.random.CounterStream;

import java.util.Arrays;

/** Samples of random spikes, each line with probability 0.3 in a step. */
record RandomSpikes(int lines, int steps, int sampleCount, int classCount) implements SpikeSource {

    @Override
    public int label(int sample) {
        return sample % classCount;
    }

    @Override
    public SpikeTrain spikes(int sample, long seed) {
        long key = CounterStream.child(CounterStream.ofSeed(seed), sample);
        int[] start = new int[steps + 1];
        int[] line = new int[steps * lines];
        for (int t = 0; t < steps; t++) {
            int end = start[t];
            for (int i = 0; i < lines; i++) {
                if (CounterStream.uniform(key, (long) t * lines + i) < 0.3) {
                    line[end++] = i;
                }
            }
            start[t + 1] = end;
        }
        return new SpikeTrain(steps, lines, start, Arrays.copyOf(line, start[steps]));
    }
}
