package org.spikebook.simulator.model.neuron.hodgkinhuxley;

import org.spikebook.simulator.model.SpikeSink;
import org.spikebook.simulator.model.neuron.Currents;
import org.spikebook.simulator.model.neuron.PopulationSetup;
import org.spikebook.simulator.model.neuron.PopulationState;
import org.spikebook.simulator.model.synapse.InputAccumulator;
import org.spikebook.simulator.model.synapse.ReceptorKernel;

/** The constants of the squid axon's membrane, its step, and when a spike is counted. */
record HodgkinHuxleyMembrane(
        double cMemPf,
        double gNaNs,
        double gKNs,
        double gLeakNs,
        double eNaMv,
        double eKMv,
        double eLeakMv,
        double biasPa,
        double vSpikeMv,
        boolean atPeak,
        int refractorySteps) {

    static HodgkinHuxleyMembrane of(HodgkinHuxleyParameters parameters, PopulationSetup setup) {
        HodgkinHuxleyParameters.Conductances conductances = parameters.conductances();
        HodgkinHuxleyParameters.Reversals reversals = parameters.reversals();
        return new HodgkinHuxleyMembrane(
                parameters.cMemPf(),
                conductances.gNaNs(),
                conductances.gKNs(),
                conductances.gLeakNs(),
                reversals.eNaMv(),
                reversals.eKMv(),
                reversals.eLeakMv(),
                parameters.biasPa(),
                parameters.spike().vSpikeMv(),
                parameters.spike().atPeak(),
                setup.steps(parameters.spike().tRefMs()));
    }

    /** {@code dV/dt}. */
    double slope(double v, double m, double h, double n, double currentPa) {
        double sodium = gNaNs * m * m * m * h * (v - eNaMv);
        double potassium = gKNs * n * n * n * n * (v - eKMv);
        double leak = gLeakNs * (v - eLeakMv);
        return (currentPa - sodium - potassium - leak) / cMemPf;
    }

    /**
     * A step of neurons that are integrated by their scratch memory: V, arriving spikes, spikes.
     */
    void step(
            int from,
            int to,
            PopulationState state,
            ReceptorKernel receptors,
            InputAccumulator arrivals,
            Currents currents,
            SpikeSink spikes) {
        double[] v = state.neuron(0);
        double[] before = state.scratch().clampedMv();
        System.arraycopy(v, from, before, from, to - from);
        state.scratch().advance(from, to, currents, spikes);
        receptors.advance(from, to, v, state.refractorySteps(), state.receptor(), arrivals);
        fire(from, to, state, before, spikes);
    }

    /**
     * Counts refractory times down, and spikes.
     *
     * @param before potentials at the start of the step
     */
    private void fire(int from, int to, PopulationState state, double[] before, SpikeSink spikes) {
        double[] v = state.neuron(0);
        int[] left = state.refractorySteps();
        for (int i = from; i < to; i++) {
            if (left[i] > 0) {
                left[i]--;
            } else if (v[i] >= vSpikeMv && (atPeak ? before[i] > v[i] : before[i] < vSpikeMv)) {
                left[i] = refractorySteps;
                spikes.spike(i);
            }
        }
    }
}
