package org.spikebook.simulator.model.stimulus;

import java.util.Arrays;

/**
 * The input spikes of one sample, ordered by step and, within a step, by line.
 *
 * @param steps number of steps T
 * @param lines number of input lines
 * @param stepStart T + 1 offsets: the spikes of step t are {@code line[stepStart[t] ..
 *     stepStart[t+1])}
 * @param line the line of each spike, 0 to {@code lines} - 1; ascending and distinct within a step
 * @param amplitude by how much each spike multiplies the weights it meets; empty where every spike
 *     counts 1. A graded spike is how a value reaches a network directly
 */
@SuppressWarnings("ArrayRecordComponent")
public record SpikeTrain(int steps, int lines, int[] stepStart, int[] line, float[] amplitude) {

    private static final float[] ALL_ONE = {};

    /** Spikes that all count 1. */
    public SpikeTrain(int steps, int lines, int[] stepStart, int[] line) {
        this(steps, lines, stepStart, line, ALL_ONE);
    }

    /** Whether spikes have amplitudes of their own. */
    public boolean graded() {
        return amplitude.length > 0;
    }

    /** Number of spikes in all. */
    public int spikeCount() {
        return stepStart[steps];
    }

    /**
     * What happens in the first of its steps.
     *
     * @param count at most {@code steps}
     */
    public SpikeTrain first(int count) {
        int spikes = stepStart[count];
        return new SpikeTrain(
                count,
                lines,
                Arrays.copyOf(stepStart, count + 1),
                Arrays.copyOf(line, spikes),
                graded() ? Arrays.copyOf(amplitude, spikes) : ALL_ONE);
    }
}
