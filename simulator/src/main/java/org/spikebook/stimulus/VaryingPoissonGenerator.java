package org.spikebook.stimulus;

import org.spikebook.neuron.SpikeSink;
import org.spikebook.random.SplitMix64;
import org.spikebook.random.StreamKey;

/**
 * Poisson counts whose mean changes from step to step: that of a step is the rate in its middle
 * times its length. One 64-bit word for each step and line, by inversion of the distribution
 * function, which is summed up from 0 to the count.
 */
record VaryingPoissonGenerator(StreamKey key, RateProfile profile, double dtMs)
        implements SpikeGenerator {

    @Override
    public void spikes(int step, int from, int to, SpikeSink sink) {
        double mean = profile.rateHz((step + 0.5) * dtMs) * dtMs / 1000;
        if (mean == 0) {
            return;
        }
        long stream = key.with(step).value();
        double none = StrictMath.exp(-mean);
        int most = PoissonTable.most(mean);
        for (int line = from; line < to; line++) {
            long word = SplitMix64.mix(stream + (line + 1) * SplitMix64.GOLDEN_GAMMA);
            for (int k = count(SplitMix64.toUnit(word), mean, none, most); k > 0; k--) {
                sink.spike(line);
            }
        }
    }

    private static int count(double unit, double mean, double none, int most) {
        int count = 0;
        double probability = none;
        double sum = none;
        while (unit >= sum && count < most) {
            count++;
            probability *= mean / count;
            sum += probability;
        }
        return count;
    }
}
