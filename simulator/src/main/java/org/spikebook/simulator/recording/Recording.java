package org.spikebook.simulator.recording;

import org.spikebook.simulator.problem.Problem;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was observed in a run, with what is needed to repeat it. Immutable.
 *
 * @param networkHash {@code sha256:…} of the canonical document
 * @param engine name and version of the engine
 * @param dtMs time step
 * @param steps number of steps run
 * @param seed of the run
 * @param end why the run ended
 * @param problems what went wrong in the run: why it did not start or had to stop, and which
 *     recorders were full
 * @param numerics by population id: its model, its receptors, and what was chosen where the field
 *     disagrees (integrator, reset, what happens while refractory), by parameter; by id of a
 *     stimulus that shows data, its encoder
 * @param spikes by recorder id
 * @param traces by recorder id
 */
public record Recording(
        String networkHash,
        String engine,
        double dtMs,
        int steps,
        long seed,
        End end,
        List<Problem> problems,
        Map<String, Map<String, String>> numerics,
        Map<String, SpikeRaster> spikes,
        Map<String, StateTrace> traces) {

    /** Why a run ended. */
    public enum End {
        /** All steps were run. */
        COMPLETED,
        /** It was cancelled. */
        CANCELLED,
        /** A neuron diverged: the first of the problems says which, and when. */
        DIVERGED,
        /** It could not start: the problems say why. */
        REFUSED
    }

    public Recording {
        problems = List.copyOf(problems);
        numerics = Collections.unmodifiableMap(new TreeMap<>(numerics));
        spikes = Collections.unmodifiableMap(new TreeMap<>(spikes));
        traces = Collections.unmodifiableMap(new TreeMap<>(traces));
    }

    public boolean isComplete() {
        return end == End.COMPLETED;
    }

    public double durationMs() {
        return steps * dtMs;
    }
}
