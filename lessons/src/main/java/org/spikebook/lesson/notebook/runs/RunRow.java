package org.spikebook.lesson.notebook.runs;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A run that was added to a table.
 *
 * @param at when it was added
 * @param document of the network that ran, from which it can be run again
 * @param values what was measured, by {@link RunMeasure#key}
 * @param without keys of what was requested, but has no value: too few spikes give none
 */
public record RunRow(
        Instant at,
        long seed,
        double dtMs,
        String document,
        Map<String, Double> values,
        Set<String> without) {

    public RunRow {
        values = Map.copyOf(values);
        without = Set.copyOf(without);
    }

    /** A run that gave all values that were requested. */
    public RunRow(Instant at, long seed, double dtMs, String document, Map<String, Double> values) {
        this(at, seed, dtMs, document, values, Set.of());
    }

    /** What was measured; empty where the run gave no such number, or it was not requested. */
    public OptionalDouble value(RunMeasure measure) {
        Double value = values.get(measure.key());
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Whether it was requested of the run, with or without a number. */
    public boolean isAsked(RunMeasure measure) {
        return values.containsKey(measure.key()) || without.contains(measure.key());
    }
}
