package org.spikebook.training.bptt.layer;

import org.spikebook.training.bptt.synapse.Lanes;
import org.spikebook.training.surrogate.SurrogateGradient;

import java.util.Optional;

/**
 * The constants of a population of LIF neurons, as its kernels need them. Potentials are in mV.
 *
 * <p>One step, for each neuron: {@code u = vRest + (decay · (v - vRest) + drive) + Σ w} over the
 * spikes that arrive; it spikes if u reaches (or exceeds) the threshold; then {@code v = vReset},
 * or {@code v = u - (vThreshold - vRest)} when it resets by subtraction, or {@code v = u} without a
 * spike. For {@code refractorySteps} after a spike v is held and arriving spikes are lost. With
 * synaptic currents, {@code Σ w} is what they add to the potential; they decay after that and then
 * take up the spikes that arrive, also while v is held.
 *
 * @param decay {@code exp(-dt / tauMem)}
 * @param driveMv what a constant bias adds in a step
 * @param vThresholdMv infinite for neurons that never fire
 * @param exceeded whether it takes u above the threshold, not only u at it
 * @param subtract whether it resets by subtraction
 * @param currents between spikes and potential; empty where a spike moves the potential immediately
 */
public record LifConstants(
        double decay,
        double driveMv,
        double vRestMv,
        double vResetMv,
        double vThresholdMv,
        boolean exceeded,
        boolean subtract,
        int refractorySteps,
        double vInitialMv,
        Optional<CurrentConstants> currents)
        implements Neurons {

    @Override
    public boolean fires() {
        return Double.isFinite(vThresholdMv);
    }

    @Override
    public double mostSpikesPerStep() {
        return 1.0 / (1 + refractorySteps);
    }

    /**
     * From rest to threshold: the unit in which the trainer keeps weights and potentials. 1 mV for
     * neurons that never fire.
     */
    public double scaleMv() {
        return fires() ? vThresholdMv - vRestMv : 1;
    }

    @Override
    public double weightScale() {
        return currents.map(c -> scaleMv() / c.peakMvPerPa()).orElse(scaleMv());
    }

    /** What a reset by subtraction takes away. */
    double subtractedMv() {
        return vThresholdMv - vRestMv;
    }

    @Override
    public LayerKernel kernel(
            Lanes lanes, int steps, SurrogateGradient.Curve surrogate, boolean learnsDecay) {
        return new LifKernel(lanes, FloatLif.of(this), steps, surrogate, learnsDecay);
    }

    @Override
    public ExactLayer exact(int size) {
        return new ExactLif(size, this);
    }
}
