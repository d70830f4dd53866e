package org.spikebook.hardware;

import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.model.stimulus.SpikeTrain;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Samples of independent random spikes with random labels, for tests. */
public record RandomSpikes(
        int lines, int steps, int sampleCount, int classCount, double probability)
        implements SpikeSource {

    @Override
    public int label(int sample) {
        return sample % classCount;
    }

    @Override
    public SpikeTrain spikes(int sample, long seed) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + sample);
        int[] start = new int[steps + 1];
        int[] line = new int[steps * lines];
        int count = 0;
        for (int t = 0; t < steps; t++) {
            for (int j = 0; j < lines; j++) {
                if (random.nextDouble() < probability) {
                    line[count++] = j;
                }
            }
            start[t + 1] = count;
        }
        return new SpikeTrain(steps, lines, start, Arrays.copyOf(line, count));
    }
}
