package org.spikebook.training.conversion;

/**
 * How a network of rectified linear neurons becomes one of integrate-and-fire neurons.
 *
 * @param scaling what activation a spike in every step stands for
 * @param percentile of a layer's positive activations, 0 to 100; for {@link Scaling#PERCENTILE}
 * @param samples training samples that activations are measured on, at most
 * @param subtracts whether the reset subtracts the threshold; otherwise it sets the potential to
 *     rest
 * @param initial potential before the first step, as a share of the way from rest to threshold
 */
public record ConversionSettings(
        Scaling scaling, double percentile, int samples, boolean subtracts, double initial) {

    /** What activation of a layer a spike in every step stands for. */
    public enum Scaling {
        /** A high percentile of what occurs (Rueckauer et al. 2017). */
        PERCENTILE,
        /** The largest that occurs (Diehl et al. 2015). */
        MAXIMUM,
        /** 1: weights stay as they were trained. */
        NONE
    }
}
