package org.spikebook.simulator.engine.recorder;

import org.spikebook.simulator.recording.SpikeRaster;
import org.spikebook.simulator.recording.StateTrace;

import java.util.Map;

/**
 * What was recorded lately in a run, for those who watch it as it continues.
 *
 * @param from the first step
 * @param to the step after the last
 * @param spikes by recorder id
 * @param traces by recorder id; the first sample is the first at or after step {@code from}
 */
public record RecentRecording(
        int from, int to, Map<String, SpikeRaster> spikes, Map<String, StateTrace> traces) {
    public RecentRecording {
        spikes = Map.copyOf(spikes);
        traces = Map.copyOf(traces);
    }
}
