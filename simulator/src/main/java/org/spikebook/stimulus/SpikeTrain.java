package org.spikebook.stimulus;

/**
 * The input spikes of one sample, ordered by step and, within a step, by line.
 *
 * @param steps number of steps T
 * @param lines number of input lines
 * @param stepStart T + 1 offsets: the spikes of step t are {@code line[stepStart[t] ..
 *     stepStart[t+1])}
 * @param line the line of each spike, 0 to {@code lines} - 1; ascending and distinct within a step
 */
@SuppressWarnings("ArrayRecordComponent")
public record SpikeTrain(int steps, int lines, int[] stepStart, int[] line) {

    /** Number of spikes in all. */
    public int spikeCount() {
        return stepStart[steps];
    }
}
