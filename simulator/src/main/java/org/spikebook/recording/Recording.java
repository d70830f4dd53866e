package org.spikebook.recording;

import java.util.Map;

/**
 * What was observed in a run, with what is needed to repeat it. Immutable.
 *
 * @param networkHash {@code sha256:…} of the canonical document
 * @param engine name and version of the engine
 * @param dtMs length of a step
 * @param steps number of steps run
 * @param seed of the run
 * @param spikes by recorder id
 * @param traces by recorder id
 */
public record Recording(
        String networkHash,
        String engine,
        double dtMs,
        int steps,
        long seed,
        Map<String, SpikeRaster> spikes,
        Map<String, StateTrace> traces) {

    public Recording {
        spikes = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(spikes));
        traces = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(traces));
    }

    public double durationMs() {
        return steps * dtMs;
    }
}
