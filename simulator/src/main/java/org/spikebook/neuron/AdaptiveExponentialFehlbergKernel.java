package org.spikebook.neuron;

import org.spikebook.parameter.Configured;
import org.spikebook.synapse.Arrivals;
import org.spikebook.synapse.ReceptorKernel;
import org.spikebook.synapse.ReceptorModel;
import org.spikebook.synapse.ReceptorSlopes;

import java.util.Arrays;

/**
 * Adaptive exponential neurons and their receptors together by the Runge-Kutta-Fehlberg method, as
 * NEST's aeif models: the peak is looked for after each substep, so that V and w go on from the
 * reset within the step. Above the peak, currents are those at the peak.
 */
record AdaptiveExponentialFehlbergKernel(
        double dtMs, Constants is, ReceptorSlopes receptors, ReceptorKernel arriving)
        implements NeuronKernel {

    private static final int OWN = 2;
    private static final int EFFORT = 40;
    private static final double LONGEST_FIRST_MS = 0.01;

    private record Constants(
            double tolerance,
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
            int refractorySteps) {}

    static AdaptiveExponentialFehlbergKernel of(PopulationSetup setup) {
        Configured<ReceptorModel> receptors = setup.receptors();
        return new AdaptiveExponentialFehlbergKernel(
                setup.dtMs(),
                constants(setup),
                receptors.component().slopes(receptors.values()),
                receptors.component().kernel(receptors.values(), 0));
    }

    private static Constants constants(PopulationSetup setup) {
        return new Constants(
                setup.number("errorTolerance"),
                setup.number("cMemPf"),
                setup.number("gLeakNs"),
                setup.number("vRestMv"),
                setup.number("vResetMv"),
                setup.number("vThresholdMv"),
                setup.number("slopeMv"),
                AdaptiveExponentialKernel.effectivePeakMv(setup),
                setup.number("tauWMs"),
                setup.number("aNs"),
                setup.number("bPa"),
                setup.number("biasPa"),
                setup.steps("tRefMs"));
    }

    @Override
    public int effort() {
        return EFFORT;
    }

    @Override
    public void initialise(PopulationState state) {
        Arrays.fill(state.neuron(0), is.vRestMv);
        state.keepSubsteps(Math.min(LONGEST_FIRST_MS, dtMs));
        state.keepRooms(() -> new Equations(state));
    }

    @Override
    public void step(
            int from,
            int to,
            PopulationState state,
            Arrivals arrivals,
            Currents currents,
            SpikeSink spikes) {
        state.advanceInRoom(from, to, currents, spikes);
        arriving.advance(
                from, to, state.neuron(0), state.refractorySteps(), state.receptor(), arrivals);
    }

    /** Of the neuron at hand: V, w, and those of the receptors. */
    private final class Equations implements StepRoom, RungeKuttaFehlberg.Slopes {
        private final PopulationState state;
        private final JointIntegration integration;
        private boolean held;
        private boolean fired;
        private double currentPa;

        Equations(PopulationState state) {
            this.state = state;
            this.integration = JointIntegration.ofErrorAndSlope(state, OWN, dtMs, is.tolerance);
        }

        @Override
        public void advance(int from, int to, Currents currents, SpikeSink spikes) {
            int[] left = state.refractorySteps();
            for (int i = from; i < to; i++) {
                held = left[i] > 0;
                fired = false;
                currentPa = currents.nowPa()[i] + is.biasPa;
                integration.advance(i, this);
                if (left[i] > 0) {
                    left[i]--;
                } else if (fired) {
                    left[i] = is.refractorySteps;
                    spikes.spike(i);
                }
            }
        }

        @Override
        public void at(double[] y, double[] slope) {
            double v = held ? is.vResetMv : Math.min(y[0], is.effectivePeakMv);
            double spikePa =
                    is.gLeakNs
                            * is.slopeMv
                            * StrictMath.exp(
                                    AdaptiveExponentialKernel.exponent(
                                            (v - is.vThresholdMv) / is.slopeMv));
            double leakPa = is.gLeakNs * (v - is.vRestMv);
            double synapticPa = receptors.currentPa(v, y, OWN);
            slope[0] = held ? 0 : (spikePa - leakPa + synapticPa - y[1] + currentPa) / is.cMemPf;
            slope[1] = (is.aNs * (v - is.vRestMv) - y[1]) / is.tauWMs;
            receptors.slopes(y, OWN, slope);
        }

        @Override
        public void accepted(double[] y) {
            if (held) {
                y[0] = is.vResetMv;
            } else if (y[0] >= is.effectivePeakMv) {
                y[0] = is.vResetMv;
                y[1] += is.bPa;
                fired = true;
                held = is.refractorySteps > 0;
            }
        }
    }
}
