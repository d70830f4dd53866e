package org.spikebook.simulator.network;

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

    /** The weight from presynaptic member {@code j} to postsynaptic member {@code i}. */
    public float weight(int i, int j) {
        return values[i * pre + j];
    }
}
