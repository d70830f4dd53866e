package org.spikebook.simulator.network;

import org.spikebook.simulator.math.ExactMath;

/**
 * How long a run lasts and in what steps.
 *
 * @param dtMs time step in ms, above 0
 * @param durationMs in ms; a whole number of steps
 * @param seed of every random stream of the run
 */
public record RunSettings(double dtMs, double durationMs, long seed) {

    /** Most steps of the longest run: so many that twice as many can still be counted. */
    public static final int MOST_STEPS = Integer.MAX_VALUE / 2;

    /** Number of steps. */
    public int steps() {
        return (int) ExactMath.round(durationMs / dtMs);
    }

    /** As many steps of this length as a run may have. */
    public RunSettings longest() {
        return withSteps(MOST_STEPS);
    }

    /** The same run with that many steps of this length. */
    public RunSettings withSteps(int steps) {
        return withDurationMs(steps * dtMs);
    }

    /** The same run with steps of another length, in ms. */
    public RunSettings withDtMs(double changed) {
        return new RunSettings(changed, durationMs, seed);
    }

    /** The same run, that many ms long. */
    public RunSettings withDurationMs(double changed) {
        return new RunSettings(dtMs, changed, seed);
    }

    /** The same run with other random numbers. */
    public RunSettings withSeed(long changed) {
        return new RunSettings(dtMs, durationMs, changed);
    }
}
