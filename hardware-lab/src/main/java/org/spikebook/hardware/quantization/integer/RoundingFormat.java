package org.spikebook.hardware.quantization.integer;

/** A format to which weights in floating point can be rounded. */
public sealed interface RoundingFormat extends SynapseFormat permits WeightFormat, AxonCopies {

    SignMode sign();

    /** The stored weight nearest to {@code weight}, which counts in units of one. */
    int nearest(double weight);

    /** Distance between neighboring stored weights that differ in effect. */
    int grain();

    /** What a stored weight of 1 adds to the neuron's state. */
    double effectiveUnit();
}
