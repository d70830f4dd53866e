package org.spikebook.simulator.model.neuron.lif;

import org.spikebook.simulator.model.SpikeSink;
import org.spikebook.simulator.model.neuron.CoupledIntegration;
import org.spikebook.simulator.model.neuron.Currents;
import org.spikebook.simulator.model.neuron.PopulationSetup;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.model.neuron.RungeKuttaFehlberg;
import org.spikebook.simulator.model.neuron.Spiking;
import org.spikebook.simulator.model.neuron.StepScratch;
import org.spikebook.simulator.model.neuron.lif.ConductanceIntegrator.Membrane;
import org.spikebook.simulator.model.synapse.InputAccumulator;
import org.spikebook.simulator.model.synapse.ReceptorKernel;
import org.spikebook.simulator.model.synapse.ReceptorModel;
import org.spikebook.simulator.model.synapse.ReceptorSlopes;
import org.spikebook.simulator.parameter.Configured;

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
        implements LeakyKernel {

    /** Of potentials in mV, of conductances in nS. */
    private static final double TOLERANCE = 1e-3;

    private static final int OWN = 1;
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
    public double vRestMv() {
        return membrane.vRestMv();
    }

    @Override
    public int effort() {
        return EFFORT;
    }

    @Override
    public void initialize(PopulationState state) {
        LeakyKernel.super.initialize(state);
        state.substeps().keep(dtMs);
        state.scratch().provide(() -> new Equations(state));
    }

    @Override
    public void step(
            int from,
            int to,
            PopulationState state,
            InputAccumulator arrivals,
            Currents currents,
            SpikeSink spikes) {
        spiking.hold(from, to, state);
        state.scratch().advance(from, to, currents, spikes);
        int[] refractory = state.refractorySteps();
        arriving.advance(from, to, state.neuron(0), refractory, state.receptor(), arrivals);
        spiking.settle(from, to, state, spikes);
    }

    /** Of the neuron at hand. */
    private final class Equations implements StepScratch, RungeKuttaFehlberg.Slopes {
        private final PopulationState state;
        private final CoupledIntegration integration;
        private boolean held;
        private double currentPa;

        Equations(PopulationState state) {
            this.state = state;
            this.integration = CoupledIntegration.ofError(state, OWN, dtMs, TOLERANCE);
        }

        @Override
        public void advance(int from, int to, Currents currents, SpikeSink spikes) {
            for (int i = from; i < to; i++) {
                held = spiking.holds(state.refractorySteps()[i]);
                currentPa = currents.nowPa()[i] + membrane.biasPa();
                integration.advance(i, this);
            }
        }

        @Override
        public void at(double[] y, double[] slope) {
            double v = Math.min(y[0], spiking.mostMv());
            double synapticPa = receptors.currentPa(v, y, OWN);
            slope[0] =
                    held
                            ? 0
                            : (membrane.leakNs() * (membrane.vRestMv() - v)
                                            + synapticPa
                                            + currentPa)
                                    / membrane.cMemPf();
            receptors.slopes(y, OWN, slope);
        }
    }
}
