package org.spikebook.simulator.model.neuron.hodgkinhuxley;

import org.spikebook.simulator.model.SpikeSink;
import org.spikebook.simulator.model.neuron.CoupledIntegration;
import org.spikebook.simulator.model.neuron.Currents;
import org.spikebook.simulator.model.neuron.NeuronKernel;
import org.spikebook.simulator.model.neuron.PopulationSetup;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.model.neuron.RungeKuttaFehlberg;
import org.spikebook.simulator.model.neuron.StepScratch;
import org.spikebook.simulator.model.synapse.InputAccumulator;
import org.spikebook.simulator.model.synapse.ReceptorKernel;
import org.spikebook.simulator.model.synapse.ReceptorModel;
import org.spikebook.simulator.model.synapse.ReceptorSlopes;
import org.spikebook.simulator.parameter.Configured;

import java.util.function.LongConsumer;
import java.util.function.Predicate;

/**
 * The squid axon and its receptors together by the Runge-Kutta-Fehlberg method, as NEST's
 * hh_psc_alpha. Order within a step: all variables, arriving spikes, threshold.
 */
record HodgkinHuxleyFehlbergKernel(
        double dtMs,
        double tolerance,
        HodgkinHuxleyMembrane membrane,
        ReceptorSlopes receptors,
        ReceptorKernel arriving)
        implements NeuronKernel {

    private static final int OWN = 4;
    private static final int EFFORT = 60;

    static HodgkinHuxleyFehlbergKernel of(
            HodgkinHuxleyParameters parameters, PopulationSetup setup) {
        Configured<ReceptorModel> receptors = setup.receptors();
        return new HodgkinHuxleyFehlbergKernel(
                setup.dtMs(),
                parameters.errorTolerance(),
                HodgkinHuxleyMembrane.of(parameters, setup),
                receptors.component().slopes(receptors.values()),
                receptors.component().kernel(receptors.values(), 0));
    }

    @Override
    public int effort() {
        return EFFORT;
    }

    @Override
    public void initialize(PopulationState state) {
        state.substeps().keep(dtMs);
        state.scratch().provide(() -> new Equations(state));
    }

    @Override
    public void complete(PopulationState state, Predicate<String> given, LongConsumer work) {
        HodgkinHuxleyRates.rest(state, given, work);
    }

    @Override
    public void step(
            int from,
            int to,
            PopulationState state,
            InputAccumulator arrivals,
            Currents currents,
            SpikeSink spikes) {
        membrane.step(from, to, state, arriving, arrivals, currents, spikes);
    }

    /** Of the neuron at hand: V, m, h, n, and those of the receptors. */
    private final class Equations implements StepScratch, RungeKuttaFehlberg.Slopes {
        private final CoupledIntegration integration;
        private double currentPa;

        Equations(PopulationState state) {
            this.integration = CoupledIntegration.ofError(state, OWN, dtMs, tolerance);
        }

        @Override
        public void advance(int from, int to, Currents currents, SpikeSink spikes) {
            for (int i = from; i < to; i++) {
                currentPa = currents.nowPa()[i] + membrane.biasPa();
                integration.advance(i, this);
            }
        }

        @Override
        public void at(double[] y, double[] slope) {
            double v = y[0];
            double totalPa = currentPa + receptors.currentPa(v, y, OWN);
            slope[0] = membrane.slope(v, y[1], y[2], y[3], totalPa);
            HodgkinHuxleyRates.slopes(y, slope);
            receptors.slopes(y, OWN, slope);
        }
    }
}
