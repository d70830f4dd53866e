package org.spikebook.simulator.model.neuron.lif;

import org.spikebook.simulator.model.SpikeSink;
import org.spikebook.simulator.model.neuron.Currents;
import org.spikebook.simulator.model.neuron.PopulationSetup;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.model.neuron.Spiking;
import org.spikebook.simulator.model.synapse.InputAccumulator;
import org.spikebook.simulator.model.synapse.SparseTargets;
import org.spikebook.simulator.model.synapse.SynapticTimes;

/**
 * Leaky integrate-and-fire with exponentially decaying currents, integrated exactly. Order within a
 * step: V with the currents of its start, decay of the currents, arriving spikes, threshold. While
 * refractory V is held and the currents continue.
 */
record LifExponentialKernel(double vRestMv, LifExponentialLoops loops, Spiking spiking)
        implements LeakyKernel {

    static LifExponentialKernel of(PopulationSetup setup, Spiking spiking) {
        double h = setup.dtMs();
        LeakyMembrane membrane = LeakyMembrane.of(setup.values());
        double tauMemMs = membrane.tauMemMs();
        double cMemPf = membrane.cMemPf();
        SynapticTimes times = SynapticTimes.of(setup.receptors().values());
        return new LifExponentialKernel(
                membrane.vRestMv(),
                new LifExponentialLoops(
                        membrane.vRestMv(),
                        membrane.biasPa(),
                        membrane.decay(h),
                        membrane.mvPerPa(h),
                        Propagators.fromExponential(h, tauMemMs, times.tauExcMs(), cMemPf),
                        Propagators.fromExponential(h, tauMemMs, times.tauInhMs(), cMemPf),
                        Propagators.decay(h, times.tauExcMs()),
                        Propagators.decay(h, times.tauInhMs()),
                        spiking),
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
        int suspects = move(from, to, state, arrivals, currents);
        if (!arrivals.reached().isSparse()) {
            receive(from, to, state.receptor()[0], arrivals.positive());
            if (arrivals.inhibiting()) {
                receive(from, to, state.receptor()[1], arrivals.negative());
            }
        }
        spiking.settle(suspects, from, to, state, spikes);
    }

    private int move(
            int from, int to, PopulationState state, InputAccumulator arrivals, Currents currents) {
        if (currents.driven()) {
            return loops.driven(from, to, state, currents.nowPa());
        }
        return isInhibited(from, to, state, arrivals)
                ? loops.alone(from, to, state)
                : loops.uninhibited(from, to, state);
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

    private static boolean isInhibited(
            int from, int to, PopulationState state, InputAccumulator arrivals) {
        return arrivals.inhibiting()
                || state.scratch().isExposed()
                || !state.scratch().restingInhibition().rests(from, to, state.receptor()[1]);
    }

    private static void receive(int from, int to, double[] currentPa, double[] arrived) {
        for (int i = from; i < to; i++) {
            currentPa[i] += arrived[i];
            arrived[i] = 0;
        }
    }
}
