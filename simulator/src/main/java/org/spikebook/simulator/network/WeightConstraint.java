package org.spikebook.simulator.network;

/**
 * What a weight becomes when something else limits it (a chip's bits): used in the forward pass of
 * training while the gradient passes straight through to the unconstrained weight.
 */
public interface WeightConstraint {

    /**
     * Writes the constrained weights of a projection.
     *
     * @param projectionId whose weights
     * @param weights not modified
     * @param constrained same length, overwritten
     */
    void apply(String projectionId, float[] weights, float[] constrained);
}
