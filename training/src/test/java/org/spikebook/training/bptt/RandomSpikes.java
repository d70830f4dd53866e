package org.spikebook.training.bptt;

import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.training.random.CounterStream;

import java.util.Arrays;

/**
 * Samples of random spikes, each line with probability 0.3 in a step.
 *
 * @param graded whether they have amplitudes; then every third line has the same in every step
 */
record RandomSpikes(int lines, int steps, int sampleCount, int classCount, boolean graded)
        implements SpikeSource {

    RandomSpikes(int lines, int steps, int sampleCount, int classCount) {
        this(lines, steps, sampleCount, classCount, false);
    }

    @Override
    public int label(int sample) {
        return sample % classCount;
    }

    @Override
    public SpikeTrain spikes(int sample, long seed) {
        long key = CounterStream.child(CounterStream.ofSeed(seed), sample);
        int[] start = new int[steps + 1];
        int[] line = new int[steps * lines];
        float[] amplitude = new float[line.length];
        for (int t = 0; t < steps; t++) {
            int end = start[t];
            for (int i = 0; i < lines; i++) {
                boolean steady = graded && i % 3 == 0;
                double drawn = CounterStream.uniform(key, (long) t * lines + i);
                if (steady || drawn < 0.3) {
                    amplitude[end] = steady ? 0.1f * i : (float) drawn;
                    line[end++] = i;
                }
            }
            start[t + 1] = end;
        }
        int[] spikes = Arrays.copyOf(line, start[steps]);
        return graded
                ? new SpikeTrain(
                        steps, lines, start, spikes, Arrays.copyOf(amplitude, spikes.length))
                : new SpikeTrain(steps, lines, start, spikes);
    }
}
