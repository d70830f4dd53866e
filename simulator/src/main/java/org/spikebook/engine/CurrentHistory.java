package org.spikebook.engine;

import org.spikebook.stimulus.CurrentGenerator;

/** The currents of a stimulus in the latest steps, as a ring. */
final class CurrentHistory {

    private final CurrentGenerator generator;
    private final double[][] ring;
    private final double[] silence;

    CurrentHistory(CurrentGenerator generator, int lines, int longestDelaySteps) {
        this.generator = generator;
        this.ring = new double[longestDelaySteps + 1][lines];
        this.silence = new double[lines];
    }

    void begin(int step) {
        generator.currents(step, ring[step % ring.length]);
    }

    /** The currents of a step not older than the longest delay; none before the first step. */
    double[] at(int step) {
        return step < 0 ? silence : ring[step % ring.length];
    }
}
