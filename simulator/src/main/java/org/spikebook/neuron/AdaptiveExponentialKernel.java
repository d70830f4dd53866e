package org.spikebook.neuron;

import org.spikebook.synapse.Arrivals;
import org.spikebook.synapse.ReceptorKernel;

import java.util.Arrays;

/**
 * Adaptive exponential neurons. Order within a step: V and w by the integrator with the currents of
 * its start, receptors, threshold. While refractory V is held and w goes on. The exponent is cut at
 * {@value #LARGEST_EXPONENT}, far beyond any peak.
 */
record AdaptiveExponentialKernel(
        double h,
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
        int refractorySteps,
        boolean rk4,
        ReceptorKernel receptors)
        implements NeuronKernel {

    private static final double LARGEST_EXPONENT = 100;

    static AdaptiveExponentialKernel of(PopulationSetup setup) {
        return new AdaptiveExponentialKernel(
                setup.dtMs(),
                setup.number("cMemPf"),
                setup.number("gLeakNs"),
                setup.number("vRestMv"),
                setup.number("vResetMv"),
                setup.number("vThresholdMv"),
                setup.number("slopeMv"),
                effectivePeakMv(setup),
                setup.number("tauWMs"),
                setup.number("aNs"),
                setup.number("bPa"),
                setup.number("biasPa"),
                setup.steps("tRefMs"),
                setup.values().word("integrator").equals("rk4"),
                setup.receptors().component().kernel(setup.receptors().values(), setup.dtMs()));
    }

    /** Fires at or above this; "exceeded" is the next number above the peak. */
    static double effectivePeakMv(PopulationSetup setup) {
        double peak = setup.number("vPeakMv");
        return setup.values().word("threshold").equals("exceeded") ? Math.nextUp(peak) : peak;
    }

    /** An exponent within its bounds. */
    static double exponent(double x) {
        return Math.min(x, LARGEST_EXPONENT);
    }

    @Override
    public void initialise(PopulationState state) {
        Arrays.fill(state.neuron(0), vRestMv);
    }

    @Override
    public void step(
            int from,
            int to,
            PopulationState state,
            Arrivals arrivals,
            Currents currents,
            SpikeSink spikes) {
        double[] vMv = state.neuron(0);
        int[] refractory = state.refractorySteps();
        receptors.addCurrent(from, to, vMv, state.receptor(), arrivals, currents.nowPa());
        for (int i = from; i < to; i++) {
            advance(i, vMv, state.neuron(1), refractory[i] > 0, currents.nowPa()[i] + biasPa);
        }
        receptors.advance(from, to, vMv, refractory, state.receptor(), arrivals);
        fire(from, to, state, spikes);
    }

    private void advance(int i, double[] vMv, double[] wPa, boolean held, double currentPa) {
        double v = vMv[i];
        double w = wPa[i];
        if (rk4) {
            double dv1 = dv(v, w, currentPa, held);
            double dw1 = dw(v, w);
            double dv2 = dv(v + h / 2 * dv1, w + h / 2 * dw1, currentPa, held);
            double dw2 = dw(v + h / 2 * dv1, w + h / 2 * dw1);
            double dv3 = dv(v + h / 2 * dv2, w + h / 2 * dw2, currentPa, held);
            double dw3 = dw(v + h / 2 * dv2, w + h / 2 * dw2);
            double dv4 = dv(v + h * dv3, w + h * dw3, currentPa, held);
            double dw4 = dw(v + h * dv3, w + h * dw3);
            vMv[i] = v + h / 6 * (dv1 + 2 * dv2 + 2 * dv3 + dv4);
            wPa[i] = w + h / 6 * (dw1 + 2 * dw2 + 2 * dw3 + dw4);
        } else {
            vMv[i] = v + h * dv(v, w, currentPa, held);
            wPa[i] = w + h * dw(v, w);
        }
    }

    private void fire(int from, int to, PopulationState state, SpikeSink spikes) {
        double[] vMv = state.neuron(0);
        double[] wPa = state.neuron(1);
        int[] refractory = state.refractorySteps();
        for (int i = from; i < to; i++) {
            if (refractory[i] > 0) {
                refractory[i]--;
            } else if (vMv[i] >= effectivePeakMv) {
                vMv[i] = vResetMv;
                wPa[i] += bPa;
                refractory[i] = refractorySteps;
                spikes.spike(i);
            }
        }
    }

    private double dv(double v, double w, double currentPa, boolean held) {
        if (held) {
            return 0;
        }
        double exponent = exponent((v - vThresholdMv) / slopeMv);
        return (gLeakNs * (vRestMv - v)
                        + gLeakNs * slopeMv * StrictMath.exp(exponent)
                        + currentPa
                        - w)
                / cMemPf;
    }

    private double dw(double v, double w) {
        return (aNs * (v - vRestMv) - w) / tauWMs;
    }
}
