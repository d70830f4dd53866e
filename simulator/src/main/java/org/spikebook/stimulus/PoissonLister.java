package org.spikebook.stimulus;

import org.spikebook.neuron.SpikeSink;
import org.spikebook.random.CounterWords;
import org.spikebook.random.StreamKey;

/**
 * Lists Poisson spikes: only lines that may have one are looked at. Not safe for several threads.
 */
final class PoissonLister implements SpikeGenerator {

    private final StreamKey key;
    private final PoissonLanes lanes;
    private final long[] words = new long[PoissonLanes.WORDS];

    PoissonLister(StreamKey key, PoissonLanes lanes) {
        this.key = key;
        this.lanes = lanes;
    }

    @Override
    public void spikes(int step, int from, int to, SpikeSink sink) {
        long stream = key.with(step).value();
        int last = (to + PoissonLanes.COUNT - 1) / PoissonLanes.COUNT;
        for (int group = from / PoissonLanes.COUNT; group < last; group += PoissonLanes.WORDS) {
            int count = Math.min(PoissonLanes.WORDS, last - group);
            CounterWords.fill(stream, group, count, words);
            for (long left = lanes.loudOnes(words, count); left != 0; left &= left - 1) {
                int k = Long.numberOfTrailingZeros(left);
                list(words[k], (group + k) * PoissonLanes.COUNT, from, to, sink);
            }
        }
    }

    private void list(long word, int first, int from, int to, SpikeSink sink) {
        for (long loud = lanes.loud(word); loud != 0; loud &= loud - 1) {
            int lane = PoissonLanes.lowest(loud);
            int line = first + lane;
            if (line >= from && line < to) {
                for (int k = lanes.count(word, lane); k > 0; k--) {
                    sink.spike(line);
                }
            }
        }
    }
}
