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

    private record Line(String id, int members, SpikeHistory history, SpikeBuffer buffer) {}

    private List<Line> lines = List.of();

    LiveSpikes(Wiring wiring) {
        continueIn(wiring);
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

    /** Continues in another run. What waits stays, where there are not fewer members. */
    void continueIn(Wiring wiring) {
        List<Line> next = new ArrayList<>();
        List<String> ids = ids(wiring);
        for (String id : ids) {
            int members = wiring.network().model().memberCount(id);
            SpikeBuffer buffer =
                    lines.stream()
                            .filter(line -> line.id.equals(id) && line.members <= members)
                            .map(Line::buffer)
                            .findFirst()
                            .orElseGet(() -> new SpikeBuffer(MOST_WAITING / ids.size()));
            next.add(new Line(id, members, wiring.history(id), buffer));
        }
        lines = next;
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
