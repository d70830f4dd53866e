package org.spikebook.training.bptt;

/**
 * The constants of a population of LIF neurons, as its kernels need them. Potentials are in mV.
 *
 * <p>One step, for each neuron: {@code u = vRest + (decay · (v - vRest) + drive) + Σ w} over the
 * spikes that arrive; it spikes if u reaches (or exceeds) the threshold; then {@code v = vReset},
 * or {@code v = u - (vThreshold - vRest)} when it resets by subtraction, or {@code v = u} without a
 * spike. For {@code refractorySteps} after a spike v is held and arriving spikes are lost.
 *
 * @param decay {@code exp(-dt / tauMem)}
 * @param driveMv what a constant bias adds in a step
 * @param exceeded whether it takes u above the threshold, not only u at it
 * @param subtract whether it resets by subtraction
 */
record LifConstants(
        double decay,
        double driveMv,
        double vRestMv,
        double vResetMv,
        double vThresholdMv,
        boolean exceeded,
        boolean subtract,
        int refractorySteps,
        double vInitialMv) {

    /** From rest to threshold: the unit in which the trainer keeps weights and potentials. */
    double scaleMv() {
        return vThresholdMv - vRestMv;
    }

    /** What a reset by subtraction takes away. */
    double subtractedMv() {
        return vThresholdMv - vRestMv;
    }
}
