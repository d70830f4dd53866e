package org.spikebook.simulator.engine;

import org.spikebook.simulator.engine.compiled.CompiledStimulus;
import org.spikebook.simulator.engine.history.SpikeHistory;
import org.spikebook.simulator.engine.recorder.RecentSpikes;
import org.spikebook.simulator.engine.recorder.SpikeBuffer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The spikes of all populations and stimuli of a run that wait to be looked at. */
final class LiveSpikes {

    /** Spikes of all parts together. */
    private static final int MOST_WAITING = 1 << 22;

    private record Line(String id, SpikeHistory history, SpikeBuffer buffer) {}

    private final List<Line> lines = new ArrayList<>();

    LiveSpikes(Wiring wiring) {
        List<String> ids = ids(wiring);
        for (String id : ids) {
            SpikeBuffer buffer = new SpikeBuffer(MOST_WAITING / ids.size());
            lines.add(new Line(id, wiring.history(id), buffer));
        }
    }

    private static List<String> ids(Wiring wiring) {
        List<String> ids = new ArrayList<>();
        wiring.network().model().populations().forEach(population -> ids.add(population.id()));
        for (CompiledStimulus stimulus : wiring.network().stimuli()) {
            if (stimulus instanceof CompiledStimulus.Spiking) {
                ids.add(stimulus.description().id());
            }
        }
        return ids;
    }

    /** Continues in another run of the same populations and stimuli. */
    void continueIn(Wiring wiring) {
        lines.replaceAll(line -> new Line(line.id, wiring.history(line.id), line.buffer));
    }

    /** Looks at the end of a step. */
    void record(int step) {
        for (int k = 0; k < lines.size(); k++) {
            lines.get(k).buffer.add(step, lines.get(k).history.at(step));
        }
    }

    /**
     * Takes all spikes out, by id.
     *
     * @param most of each part
     */
    Map<String, RecentSpikes> take(int most) {
        Map<String, RecentSpikes> taken = new LinkedHashMap<>();
        lines.forEach(line -> taken.put(line.id, line.buffer.take(most)));
        return taken;
    }

    /** Forgets what waits. */
    void clear() {
        lines.forEach(line -> line.buffer.clear());
    }
}
