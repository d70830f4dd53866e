package org.spikebook.simulator.model.neuron.lif;

import org.spikebook.simulator.model.SpikeSink;
import org.spikebook.simulator.model.neuron.Currents;
import org.spikebook.simulator.model.neuron.PopulationSetup;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.model.neuron.Spiking;
import org.spikebook.simulator.model.synapse.InputAccumulator;
import org.spikebook.simulator.model.synapse.SparseTargets;
import org.spikebook.simulator.parameter.ParameterValues;

/**
 * Leaky integrate-and-fire with exponentially decaying currents, integrated exactly. Order within a
 * step: V with the currents of its start, decay of the currents, arriving spikes, threshold. While
 * refractory V is held and the currents continue.
 *
 * @param leak {@code e^(-h/τ_m)}
 * @param perPa from a constant current to V
 * @param perExcPa from the excitatory current to V
 * @param perInhPa from the inhibitory current to V
 */
record LifExponentialKernel(
        double vRestMv,
        double biasPa,
        double leak,
        double perPa,
        double perExcPa,
        double perInhPa,
        double excDecay,
        double inhDecay,
        Spiking spiking)
        implements LeakyKernel {

    static LifExponentialKernel of(PopulationSetup setup, Spiking spiking) {
        double h = setup.dtMs();
        LeakyMembrane membrane = LeakyMembrane.of(setup.values());
        double tauMemMs = membrane.tauMemMs();
        double cMemPf = membrane.cMemPf();
        ParameterValues receptors = setup.receptors().values();
        double tauExcMs = receptors.number("tauExcMs");
        double tauInhMs = receptors.number("tauInhMs");
        return new LifExponentialKernel(
                membrane.vRestMv(),
                membrane.biasPa(),
                membrane.decay(h),
                membrane.mvPerPa(h),
                Propagators.fromExponential(h, tauMemMs, tauExcMs, cMemPf),
                Propagators.fromExponential(h, tauMemMs, tauInhMs, cMemPf),
                Propagators.decay(h, tauExcMs),
                Propagators.decay(h, tauInhMs),
                spiking);
    }

    @Override
    public boolean clearsInput() {
        return true;
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
        if (currents.driven()) {
            moveDriven(from, to, state, currents.nowPa());
        } else if (isInhibited(from, to, state, arrivals)) {
            moveAlone(from, to, state);
        } else {
            moveUninhibited(from, to, state);
        }
        if (!arrivals.reached().isSparse()) {
            receive(from, to, state.receptor()[0], arrivals.positive());
            if (arrivals.inhibiting()) {
                receive(from, to, state.receptor()[1], arrivals.negative());
            }
        }
        spiking.settle(from, to, state, spikes);
    }

    @Override
    public boolean receivesLast() {
        return true;
    }

    @Override
    public void receiveSparse(PopulationState state, InputAccumulator arrivals) {
        receiveSparse(arrivals.reached(), state.receptor()[0], arrivals.positive());
        if (arrivals.inhibiting()) {
            receiveSparse(arrivals.reached(), state.receptor()[1], arrivals.negative());
        }
    }

    private static void receiveSparse(SparseTargets reached, double[] currentPa, double[] arrived) {
        int[] members = reached.members();
        for (int k = 0; k < reached.size(); k++) {
            int neuron = members[k];
            currentPa[neuron] += arrived[neuron];
            arrived[neuron] = 0;
        }
    }

    /**
     * V and the currents, kept small and free of branches, so that the compiler turns it into
     * vector instructions. Nothing arrives here: 0 is added so that -0 becomes 0 wherever it is
     * received.
     */
    private void moveDriven(int from, int to, PopulationState state, double[] currentPa) {
        double[] vMv = state.neuron(0);
        double[] excPa = state.receptor()[0];
        double[] inhPa = state.receptor()[1];
        for (int i = from; i < to; i++) {
            double exc = excPa[i];
            double inh = inhPa[i];
            vMv[i] =
                    vRestMv
                            + (leak * (vMv[i] - vRestMv)
                                    + perExcPa * exc
                                    + perInhPa * inh
                                    + perPa * (currentPa[i] + biasPa));
            excPa[i] = exc * excDecay + 0.0;
            inhPa[i] = inh * inhDecay + 0.0;
        }
    }

    private static boolean isInhibited(
            int from, int to, PopulationState state, InputAccumulator arrivals) {
        return arrivals.inhibiting()
                || state.isExposed()
                || !state.scratch().restingInhibition().rests(from, to, state.receptor()[1]);
    }

    /** The same without currents from outside. */
    private void moveAlone(int from, int to, PopulationState state) {
        double[] vMv = state.neuron(0);
        double[] excPa = state.receptor()[0];
        double[] inhPa = state.receptor()[1];
        double constantMv = perPa * (0.0 + biasPa);
        for (int i = from; i < to; i++) {
            double exc = excPa[i];
            double inh = inhPa[i];
            vMv[i] =
                    vRestMv
                            + (leak * (vMv[i] - vRestMv)
                                    + perExcPa * exc
                                    + perInhPa * inh
                                    + constantMv);
            excPa[i] = exc * excDecay + 0.0;
            inhPa[i] = inh * inhDecay + 0.0;
        }
    }

    /** The same where inhibition rests: to add 0 would change no bit of the sum. */
    private void moveUninhibited(int from, int to, PopulationState state) {
        double[] vMv = state.neuron(0);
        double[] excPa = state.receptor()[0];
        double constantMv = perPa * (0.0 + biasPa);
        for (int i = from; i < to; i++) {
            double exc = excPa[i];
            vMv[i] = vRestMv + (leak * (vMv[i] - vRestMv) + perExcPa * exc + constantMv);
            excPa[i] = exc * excDecay + 0.0;
        }
    }

    private static void receive(int from, int to, double[] currentPa, double[] arrived) {
        for (int i = from; i < to; i++) {
            currentPa[i] += arrived[i];
            arrived[i] = 0;
        }
    }
}
