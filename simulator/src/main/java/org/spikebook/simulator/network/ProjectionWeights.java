package org.spikebook.simulator.network;

import org.spikebook.simulator.math.ExactMath;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The weights of one projection as a dense matrix.
 *
 * @param pre number of presynaptic members
 * @param post number of postsynaptic members
 * @param values the weight from j to i is {@code values[i * pre + j]}, in the unit of the target's
 *     receptor; 0 where the connector draws no synapse. Not copied: treat as read-only
 */
@SuppressWarnings("ArrayRecordComponent")
public record ProjectionWeights(int pre, int post, float[] values) {

    public ProjectionWeights {
        if (values.length != Math.multiplyExact(pre, post)) {
            throw new IllegalArgumentException(
                    "weights must be " + post + " x " + pre + ", were " + values.length);
        }
    }

    /** All weights multiplied by a factor, each product rounded once from double precision. */
    public ProjectionWeights times(double factor) {
        float[] scaled = values.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (float) (factor * scaled[i]);
        }
        return new ProjectionWeights(pre, post, scaled);
    }

    /**
     * The same with the weights of least magnitude set to 0, where they need no synapse on a chip.
     * Of weights of one magnitude, those with the lower index go first.
     *
     * @param percent of the weights that are not 0 yet, from 0 to 100
     */
    public ProjectionWeights pruned(double percent) {
        int[] smallestFirst =
                IntStream.range(0, values.length)
                        .filter(k -> values[k] != 0)
                        .boxed()
                        .sorted((a, b) -> Float.compare(Math.abs(values[a]), Math.abs(values[b])))
                        .mapToInt(k -> k)
                        .toArray();
        int count = (int) ExactMath.rint(smallestFirst.length * percent / 100);
        float[] left = values.clone();
        Arrays.stream(smallestFirst, 0, count).forEach(k -> left[k] = 0);
        return new ProjectionWeights(pre, post, left);
    }

    /** The weight from presynaptic member {@code j} to postsynaptic member {@code i}. */
    public float weight(int i, int j) {
        return values[i * pre + j];
    }
}
