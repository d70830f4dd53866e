package org.spikebook.simulator.model.neuron.adaptive;

import org.spikebook.simulator.model.SpikeSink;
import org.spikebook.simulator.model.neuron.Currents;
import org.spikebook.simulator.model.neuron.NeuronKernel;
import org.spikebook.simulator.model.neuron.PopulationSetup;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.model.synapse.InputAccumulator;
import org.spikebook.simulator.model.synapse.ReceptorKernel;

import java.util.Arrays;

/**
 * Adaptive exponential neurons. Order within a step: V and w by the integrator with the currents of
 * its start, receptors, threshold. While refractory V is held and w continues.
 */
record AdaptiveExponentialKernel(
        double h, AdaptiveExponentialMembrane membrane, boolean rk4, ReceptorKernel receptors)
        implements NeuronKernel {

    static AdaptiveExponentialKernel of(
            AdaptiveExponentialParameters parameters, PopulationSetup setup) {
        return new AdaptiveExponentialKernel(
                setup.dtMs(),
                AdaptiveExponentialMembrane.of(parameters, setup),
                parameters.integrator().equals(AdaptiveExponentialParameters.RUNGE_KUTTA),
                setup.receptors().component().kernel(setup.receptors().values(), setup.dtMs()));
    }

    @Override
    public void initialize(PopulationState state) {
        Arrays.fill(state.neuron(0), membrane.vRestMv());
    }

    @Override
    public void step(
            int from,
            int to,
            PopulationState state,
            InputAccumulator arrivals,
            Currents currents,
            SpikeSink spikes) {
        double[] vMv = state.neuron(0);
        int[] refractory = state.refractorySteps();
        receptors.addCurrent(from, to, vMv, state.receptor(), arrivals, currents.nowPa());
        for (int i = from; i < to; i++) {
            double currentPa = currents.nowPa()[i] + membrane.biasPa();
            advance(i, vMv, state.neuron(1), refractory[i] > 0, currentPa);
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
            } else if (membrane.fires(vMv[i])) {
                vMv[i] = membrane.vResetMv();
                wPa[i] += membrane.bPa();
                refractory[i] = membrane.refractorySteps();
                spikes.spike(i);
            }
        }
    }

    private double dv(double v, double w, double currentPa, boolean held) {
        return held
                ? 0
                : (membrane.leakPa(v) + membrane.spikePa(v) + currentPa - w) / membrane.cMemPf();
    }

    private double dw(double v, double w) {
        return membrane.adaptationSlope(v, w);
    }
}
