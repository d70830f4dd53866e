package org.spikebook.simulator.model.neuron.hodgkinhuxley;

import org.spikebook.simulator.model.SpikeSink;
import org.spikebook.simulator.model.neuron.Currents;
import org.spikebook.simulator.model.neuron.NeuronKernel;
import org.spikebook.simulator.model.neuron.PopulationSetup;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.model.neuron.StepScratch;
import org.spikebook.simulator.model.synapse.InputAccumulator;
import org.spikebook.simulator.model.synapse.ReceptorKernel;

import java.util.function.LongConsumer;
import java.util.function.Predicate;

/**
 * The squid axon by the classical Runge-Kutta method of fourth order in substeps of at most 0.02
 * ms, the current of receptors and stimuli held over the step.
 */
record HodgkinHuxleyKernel(
        double substep, int substeps, HodgkinHuxleyMembrane membrane, ReceptorKernel receptors)
        implements NeuronKernel {

    private static final double LONGEST_SUBSTEP_MS = 0.02;
    private static final int OWN = 4;
    private static final int EFFORT_PER_SUBSTEP = 20;

    static HodgkinHuxleyKernel of(HodgkinHuxleyParameters parameters, PopulationSetup setup) {
        int substeps = Math.max(1, (int) Math.ceil(setup.dtMs() / LONGEST_SUBSTEP_MS - 1e-9));
        return new HodgkinHuxleyKernel(
                setup.dtMs() / substeps,
                substeps,
                HodgkinHuxleyMembrane.of(parameters, setup),
                setup.receptors().component().kernel(setup.receptors().values(), setup.dtMs()));
    }

    @Override
    public int effort() {
        return EFFORT_PER_SUBSTEP * substeps;
    }

    @Override
    public void initialize(PopulationState state) {
        state.scratch().provide(() -> new Scratch(state));
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
        receptors.addCurrent(
                from, to, state.neuron(0), state.receptor(), arrivals, currents.nowPa());
        membrane.step(from, to, state, receptors, arrivals, currents, spikes);
    }

    /** The neuron at hand: V, m, h, n, and their slopes at the four points of a substep. */
    private final class Scratch implements StepScratch {
        private final PopulationState state;
        private final double[] y = new double[OWN];
        private final double[] point = new double[OWN];
        private final double[] k1 = new double[OWN];
        private final double[] k2 = new double[OWN];
        private final double[] k3 = new double[OWN];
        private final double[] k4 = new double[OWN];

        Scratch(PopulationState state) {
            this.state = state;
        }

        @Override
        public void advance(int from, int to, Currents currents, SpikeSink spikes) {
            for (int i = from; i < to; i++) {
                for (int k = 0; k < OWN; k++) {
                    y[k] = state.neuron(k)[i];
                }
                double currentPa = currents.nowPa()[i] + membrane.biasPa();
                for (int k = 0; k < substeps; k++) {
                    move(currentPa);
                }
                for (int k = 0; k < OWN; k++) {
                    state.neuron(k)[i] = y[k];
                }
            }
        }

        private void move(double currentPa) {
            slopes(y, currentPa, k1);
            slopesAt(substep / 2, k1, currentPa, k2);
            slopesAt(substep / 2, k2, currentPa, k3);
            slopesAt(substep, k3, currentPa, k4);
            for (int k = 0; k < OWN; k++) {
                y[k] =
                        y[k]
                                + substep / 6 * k1[k]
                                + substep / 3 * k2[k]
                                + substep / 3 * k3[k]
                                + substep / 6 * k4[k];
            }
        }

        private void slopesAt(double factor, double[] along, double currentPa, double[] slope) {
            for (int k = 0; k < OWN; k++) {
                point[k] = y[k] + factor * along[k];
            }
            slopes(point, currentPa, slope);
        }

        private void slopes(double[] at, double currentPa, double[] slope) {
            double v = at[0];
            slope[0] = membrane.slope(v, at[1], at[2], at[3], currentPa);
            HodgkinHuxleyRates.slopes(at, slope);
        }
    }
}
