package org.spikebook.neuron;

import org.spikebook.neuron.ConductanceIntegrator.Membrane;
import org.spikebook.parameter.Configured;
import org.spikebook.synapse.Arrivals;
import org.spikebook.synapse.ReceptorKernel;
import org.spikebook.synapse.ReceptorModel;
import org.spikebook.synapse.ReceptorSlopes;

import java.util.Arrays;

/**
 * Leaky integrate-and-fire with conductances, potential and conductances together by the
 * Runge-Kutta-Fehlberg method, as NEST's iaf_cond_exp and iaf_cond_alpha. Order within a step: V
 * and conductances, arriving spikes, threshold. A potential that is held does not move in between
 * either; above the threshold, the currents are those at the threshold.
 */
record FehlbergConductanceKernel(
        double dtMs,
        Membrane membrane,
        ReceptorSlopes receptors,
        ReceptorKernel arriving,
        Spiking spiking)
        implements NeuronKernel {

    /** Of potentials in mV, of conductances in nS. */
    private static final double TOLERANCE = 1e-3;

    private static final int EFFORT = 10;

    static FehlbergConductanceKernel of(PopulationSetup setup, Spiking spiking) {
        Configured<ReceptorModel> receptors = setup.receptors();
        return new FehlbergConductanceKernel(
                setup.dtMs(),
                Membrane.of(setup),
                receptors.component().slopes(receptors.values()),
                receptors.component().kernel(receptors.values(), 0),
                spiking);
    }

    @Override
    public int effort() {
        return EFFORT;
    }

    @Override
    public void initialise(PopulationState state) {
        Arrays.fill(state.neuron(0), membrane.vRestMv());
        state.keepSubsteps(dtMs);
    }

    @Override
    public int watchedVariables() {
        return spiking.watches() ? 0 : 1;
    }

    @Override
    public void step(
            int from,
            int to,
            PopulationState state,
            Arrivals arrivals,
            Currents currents,
            SpikeSink spikes) {
        spiking.hold(from, to, state);
        int variables = JointIntegration.variables(state, 1);
        RungeKuttaFehlberg method = RungeKuttaFehlberg.ofError(variables, TOLERANCE);
        JointIntegration integration = new JointIntegration(state, 1, dtMs, method);
        Equations equations = new Equations();
        for (int i = from; i < to; i++) {
            equations.held = spiking.holds(state.refractorySteps()[i]);
            equations.currentPa = currents.nowPa()[i] + membrane.biasPa();
            integration.advance(i, equations);
        }
        int[] refractory = state.refractorySteps();
        arriving.advance(from, to, state.neuron(0), refractory, state.receptor(), arrivals);
        spiking.settle(from, to, state, spikes);
    }

    /** Of the neuron at hand. */
    private final class Equations implements RungeKuttaFehlberg.Slopes {
        private boolean held;
        private double currentPa;

        @Override
        public void at(double[] y, double[] slope) {
            double v = Math.min(y[0], spiking.mostMv());
            double synapticPa = receptors.currentPa(v, y, 1);
            slope[0] =
                    held
                            ? 0
                            : (membrane.leakNs() * (membrane.vRestMv() - v)
                                            + synapticPa
                                            + currentPa)
                                    / membrane.cMemPf();
            receptors.slopes(y, 1, slope);
        }
    }
}
