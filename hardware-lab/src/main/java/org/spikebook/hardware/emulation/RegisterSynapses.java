package org.spikebook.hardware.emulation;

import org.spikebook.hardware.quantization.integer.WeightFormat;

/**
 * A full matrix of synapses.
 *
 * @param mantissas {@code mantissas[post][pre]}, as the chip stores them
 * @param delays {@code delays[post][pre]}, extra steps on top of the one that every spike takes
 */
@SuppressWarnings("ArrayRecordComponent")
public record RegisterSynapses(WeightFormat format, int[][] mantissas, int[][] delays) {

    /** The longest delay. */
    public int maxDelay() {
        int longest = 0;
        for (int[] row : delays) {
            for (int delay : row) {
                longest = Math.max(longest, delay);
            }
        }
        return longest;
    }
}
