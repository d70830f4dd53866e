package org.spikebook.lesson.notebook.runs;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A run that was added to a table.
 *
 * @param at when it was added
 * @param document of the network that ran, from which it can be run again
 * @param values what was measured, by {@link RunMeasure#key}; too few spikes give no value
 */
public record RunRow(
        Instant at, long seed, double dtMs, String document, Map<String, Double> values) {

    public RunRow {
        values = Map.copyOf(values);
    }

    /** What was measured; empty where the run gave no such number, or was not asked for it. */
    public OptionalDouble value(RunMeasure measure) {
        Double value = values.get(measure.key());
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
