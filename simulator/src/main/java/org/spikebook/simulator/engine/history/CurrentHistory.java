package org.spikebook.simulator.engine.history;

import org.spikebook.simulator.model.stimulus.CurrentGenerator;

import java.util.Arrays;

/** The currents of a stimulus in the latest steps, as a ring. */
public final class CurrentHistory {

    private final CurrentGenerator generator;
    private final double[][] ring;
    private final double[] silence;

    /** By part, room for the generator. */
    private final long[][] scratch;

    /** A ring for the given delays that also knows the step to come. */
    public CurrentHistory(CurrentGenerator generator, int lines, int longestDelaySteps, int parts) {
        this.generator = generator;
        this.ring = new double[length(longestDelaySteps)][lines];
        this.silence = new double[lines];
        this.scratch = new long[parts][CurrentGenerator.SCRATCH];
        generator.currents(0, 0, lines, silence, ring[0], scratch[0]);
    }

    private static int length(int longestDelaySteps) {
        return longestDelaySteps + 2;
    }

    /** Whether it is as one that is made for the same delays, with currents of a generator. */
    public boolean isFor(CurrentGenerator wanted, int longestDelaySteps) {
        return generator == wanted && ring.length == length(longestDelaySteps);
    }

    /** Makes a part of the currents of the step to come; those of this one are there already. */
    public void begin(int step, int part, int parts) {
        long lines = silence.length;
        generator.currents(
                step + 1,
                (int) (lines * part / parts),
                (int) (lines * (part + 1) / parts),
                ring[step % ring.length],
                ring[(step + 1) % ring.length],
                scratch[part]);
    }

    /** The currents of a step from the longest delay ago to the next; none before the first. */
    public double[] at(int step) {
        return step < 0 ? silence : ring[step % ring.length];
    }

    /**
     * Begins in the midst of a run: there were no currents before.
     *
     * @param step the next one, whose currents are made
     */
    public void beginAt(int step) {
        Arrays.fill(ring[0], 0);
        generator.currents(step, 0, silence.length, silence, ring[step % ring.length], scratch[0]);
    }

    /**
     * Takes over the currents of another history, as many steps as both reach back.
     *
     * @param step the next one, whose currents are made
     */
    public void continueFrom(CurrentHistory other, int step) {
        int back = Math.min(ring.length, other.ring.length);
        for (int s = Math.max(0, step + 1 - back); s <= step; s++) {
            System.arraycopy(
                    other.ring[s % other.ring.length], 0, ring[s % ring.length], 0, silence.length);
        }
    }

    public void archive(Archive archive) {
        for (double[] linesPa : ring) {
            archive.doubles(linesPa);
        }
    }
}
