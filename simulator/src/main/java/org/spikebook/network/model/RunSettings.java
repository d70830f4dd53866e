package org.spikebook.network.model;

/**
 * How long a run lasts and in what steps.
 *
 * @param dtMs length of a step in ms, above 0
 * @param durationMs in ms; a whole number of steps
 * @param seed of every random stream of the run
 */
public record RunSettings(double dtMs, double durationMs, long seed) {

    /** Number of steps. */
    public int steps() {
        return (int) Math.round(durationMs / dtMs);
    }

    /** The same run with other random numbers. */
    public RunSettings withSeed(long changed) {
        return new RunSettings(dtMs, durationMs, changed);
    }
}
