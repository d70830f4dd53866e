package org.spikebook.simulator.model.neuron.hodgkinhuxley;

import org.spikebook.simulator.model.SpikeSink;
import org.spikebook.simulator.model.neuron.PopulationSetup;
import org.spikebook.simulator.model.neuron.PopulationState;

/** The constants of the squid axon's membrane, and when a spike is counted. */
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
     * Counts refractory times down, and spikes.
     *
     * @param before potentials at the start of the step
     */
    void fire(int from, int to, PopulationState state, double[] before, SpikeSink spikes) {
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
