package org.spikebook.hardware.quantization.integer;

/**
 * Synapses of one projection, ordered by source, then by delay, then by target. Not copied: treat
 * as read-only.
 *
 * @param rowStart sources + 1 offsets: the synapses of source j are {@code rowStart[j] ..
 *     rowStart[j + 1])}
 * @param target index within the target population
 * @param mantissa stored weight
 * @param delay extra steps, 0 to 62
 */
@SuppressWarnings("ArrayRecordComponent")
public record IntegerSynapses(int[] rowStart, int[] target, short[] mantissa, byte[] delay) {

    public int sources() {
        return rowStart.length - 1;
    }

    /** Number of synapses in all. */
    public int size() {
        return target.length;
    }

    /** Number of synapses of one source. */
    public int rowLength(int source) {
        return rowStart[source + 1] - rowStart[source];
    }

    /** The shortest delay; 0 where there are no synapses. */
    public int minDelay() {
        int shortest = delay.length == 0 ? 0 : delay[0];
        for (byte d : delay) {
            shortest = Math.min(shortest, d);
        }
        return shortest;
    }

    /** The longest delay. */
    public int maxDelay() {
        int longest = 0;
        for (byte d : delay) {
            longest = Math.max(longest, d);
        }
        return longest;
    }
}
