package org.spikebook.simulator.model.neuron.adaptive;

import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.model.neuron.PopulationSetup;

/**
 * The constants of an adaptive exponential neuron: {@code C dV/dt = leak + spike + input - w}, and
 * what a spike does to V and w.
 *
 * @param effectivePeakMv fires at or above this
 */
record AdaptiveExponentialMembrane(
        double cMemPf,
        double gLeakNs,
        double vRestMv,
        double vResetMv,
        double vThresholdMv,
        double slopeMv,
        double effectivePeakMv,
        double tauWMs,
        double aNs,
        double bPa,
        double biasPa,
        int refractorySteps) {

    /** Exponents are cut here, far beyond any peak. */
    private static final double LARGEST_EXPONENT = 100;

    static AdaptiveExponentialMembrane of(
            AdaptiveExponentialParameters parameters, PopulationSetup setup) {
        AdaptiveExponentialParameters.Membrane membrane = parameters.membrane();
        AdaptiveExponentialParameters.Spike spike = parameters.spike();
        return new AdaptiveExponentialMembrane(
                membrane.cMemPf(),
                membrane.gLeakNs(),
                membrane.vRestMv(),
                spike.vResetMv(),
                spike.vThresholdMv(),
                spike.slopeMv(),
                effectivePeakMv(spike),
                parameters.adaptation().tauWMs(),
                parameters.adaptation().aNs(),
                parameters.adaptation().bPa(),
                membrane.biasPa(),
                setup.steps(spike.tRefMs()));
    }

    /** "Exceeded" is the next number above the peak. */
    private static double effectivePeakMv(AdaptiveExponentialParameters.Spike spike) {
        return spike.exceeds() ? ExactMath.nextUp(spike.vPeakMv()) : spike.vPeakMv();
    }

    /** The leak current, inwards. */
    double leakPa(double v) {
        return gLeakNs * (vRestMv - v);
    }

    /** The exponential current, by which a spike starts. */
    double spikePa(double v) {
        double exponent = Math.min((v - vThresholdMv) / slopeMv, LARGEST_EXPONENT);
        return gLeakNs * slopeMv * ExactMath.exp(exponent);
    }

    /** {@code dw/dt}. */
    double adaptationSlope(double v, double w) {
        return (aNs * (v - vRestMv) - w) / tauWMs;
    }

    boolean fires(double v) {
        return v >= effectivePeakMv;
    }
}
