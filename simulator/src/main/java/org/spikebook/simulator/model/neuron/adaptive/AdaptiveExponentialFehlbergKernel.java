package org.spikebook.simulator.model.neuron.adaptive;

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

import java.util.Arrays;

/**
 * Adaptive exponential neurons and their receptors together by the Runge-Kutta-Fehlberg method, as
 * NEST's aeif models: the peak is looked for after each substep, so that V and w continue from the
 * reset within the step. Above the peak, currents are those at the peak.
 */
record AdaptiveExponentialFehlbergKernel(
        double dtMs,
        AdaptiveExponentialMembrane membrane,
        double tolerance,
        ReceptorSlopes receptors,
        ReceptorKernel arriving)
        implements NeuronKernel {

    private static final int OWN = 2;
    private static final int EFFORT = 40;
    private static final double LONGEST_FIRST_MS = 0.01;

    static AdaptiveExponentialFehlbergKernel of(
            AdaptiveExponentialParameters parameters, PopulationSetup setup) {
        Configured<ReceptorModel> receptors = setup.receptors();
        return new AdaptiveExponentialFehlbergKernel(
                setup.dtMs(),
                AdaptiveExponentialMembrane.of(parameters, setup),
                parameters.errorTolerance(),
                receptors.component().slopes(receptors.values()),
                receptors.component().kernel(receptors.values(), 0));
    }

    @Override
    public int effort() {
        return EFFORT;
    }

    @Override
    public void initialize(PopulationState state) {
        Arrays.fill(state.neuron(0), membrane.vRestMv());
        state.substeps().keep(Math.min(LONGEST_FIRST_MS, dtMs));
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
        state.scratch().advance(from, to, currents, spikes);
        arriving.advance(
                from, to, state.neuron(0), state.refractorySteps(), state.receptor(), arrivals);
    }

    /** Of the neuron at hand: V, w, and those of the receptors. */
    private final class Equations implements StepScratch, RungeKuttaFehlberg.Slopes {
        private final PopulationState state;
        private final CoupledIntegration integration;
        private boolean held;
        private boolean fired;
        private double currentPa;

        Equations(PopulationState state) {
            this.state = state;
            this.integration = CoupledIntegration.ofErrorAndSlope(state, OWN, dtMs, tolerance);
        }

        @Override
        public void advance(int from, int to, Currents currents, SpikeSink spikes) {
            int[] left = state.refractorySteps();
            for (int i = from; i < to; i++) {
                held = left[i] > 0;
                fired = false;
                currentPa = currents.nowPa()[i] + membrane.biasPa();
                integration.advance(i, this);
                if (left[i] > 0) {
                    left[i]--;
                } else if (fired) {
                    left[i] = membrane.refractorySteps();
                    spikes.spike(i);
                }
            }
        }

        @Override
        public void at(double[] y, double[] slope) {
            double v = held ? membrane.vResetMv() : Math.min(y[0], membrane.effectivePeakMv());
            double synapticPa = receptors.currentPa(v, y, OWN);
            double inwardsPa =
                    membrane.spikePa(v) + membrane.leakPa(v) + synapticPa - y[1] + currentPa;
            slope[0] = held ? 0 : inwardsPa / membrane.cMemPf();
            slope[1] = membrane.adaptationSlope(v, y[1]);
            receptors.slopes(y, OWN, slope);
        }

        @Override
        public void accepted(double[] y) {
            if (held) {
                y[0] = membrane.vResetMv();
            } else if (membrane.fires(y[0])) {
                y[0] = membrane.vResetMv();
                y[1] += membrane.bPa();
                fired = true;
                held = membrane.refractorySteps() > 0;
            }
        }
    }
}
