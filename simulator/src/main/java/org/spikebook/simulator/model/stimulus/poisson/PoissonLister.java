package org.spikebook.simulator.model.stimulus.poisson;

import org.spikebook.simulator.model.SpikeSink;
import org.spikebook.simulator.model.stimulus.SpikeGenerator;
import org.spikebook.simulator.random.CounterWords;
import org.spikebook.simulator.random.StreamKey;

/** Lists Poisson spikes. Not safe for use by several threads. */
final class PoissonLister implements SpikeGenerator {

    /** Words that are made together. */
    private static final int WORDS = 64;

    private final StreamKey key;
    private final PoissonLanes lanes;
    private final long[] words = new long[WORDS];

    PoissonLister(StreamKey key, PoissonLanes lanes) {
        this.key = key;
        this.lanes = lanes;
    }

    @Override
    public void spikes(int step, int from, int to, SpikeSink sink) {
        long stream = key.with(step).value();
        int last = (to + PoissonLanes.COUNT - 1) / PoissonLanes.COUNT;
        for (int group = from / PoissonLanes.COUNT; group < last; group += WORDS) {
            int count = Math.min(WORDS, last - group);
            CounterWords.fill(stream, group, count, words);
            for (int k = 0; k < count; k++) {
                list(words[k], (group + k) * PoissonLanes.COUNT, from, to, sink);
            }
        }
    }

    private void list(long word, int first, int from, int to, SpikeSink sink) {
        int begin = Math.max(from, first);
        int end = Math.min(to, first + PoissonLanes.COUNT);
        for (int line = begin; line < end; line++) {
            for (int k = lanes.count(word, line - first); k > 0; k--) {
                sink.spike(line);
            }
        }
    }
}
