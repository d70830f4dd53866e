package org.spikebook.simulator.engine.compile;

import org.spikebook.simulator.parameter.Distribution;
import org.spikebook.simulator.random.Draws;
import org.spikebook.simulator.random.SplitMix64;
import org.spikebook.simulator.random.StreamKey;

/** Numbers drawn for synapses, with a random stream for each source. */
final class SourceDraws {

    private final Distribution distribution;
    private final StreamKey key;
    private SplitMix64 stream;

    SourceDraws(Distribution distribution, StreamKey key) {
        this.distribution = distribution;
        this.key = key;
        this.stream = key.stream();
    }

    void startSource(int source) {
        stream = key.with(source).stream();
    }

    /** The number of the next synapse of the source. */
    double next() {
        return Draws.draw(distribution, stream);
    }
}
