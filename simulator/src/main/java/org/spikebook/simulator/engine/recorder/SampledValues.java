package org.spikebook.simulator.engine.recorder;

/**
 * Where the numbers are that are sampled.
 *
 * @param members numbers of the neurons or synapses
 * @param sources for each member, the array that holds its value
 * @param places for each member, the place in that array
 */
@SuppressWarnings("ArrayRecordComponent")
public record SampledValues(int[] members, double[][] sources, int[] places) {

    /** Writes all of them, as they are now, to {@code into}, from place {@code at} on. */
    void copyTo(double[] into, int at) {
        for (int k = 0; k < places.length; k++) {
            into[at + k] = sources[k][places[k]];
        }
    }
}
