package org.spikebook.simulator.model.synapse;

import org.spikebook.simulator.math.ExactMath;

/** {@code I ← e^(-dt/τ) I + Σ w}, for excitation and inhibition apart. */
record ExponentialCurrentKernel(double excDecay, double inhDecay)
        implements CurrentReceptors.Kernel {

    static ExponentialCurrentKernel of(SynapticTimes times, double dtMs) {
        return new ExponentialCurrentKernel(
                ExactMath.exp(-dtMs / times.tauExcMs()), ExactMath.exp(-dtMs / times.tauInhMs()));
    }

    @Override
    public void advance(
            int from,
            int to,
            double[] vMv,
            int[] refractorySteps,
            double[][] state,
            InputAccumulator arrivals) {
        decay(from, to, state[0], excDecay, arrivals.positive());
        decay(from, to, state[1], inhDecay, arrivals.negative());
    }

    private static void decay(int from, int to, double[] current, double by, double[] arrived) {
        for (int i = from; i < to; i++) {
            current[i] = current[i] * by + arrived[i];
        }
    }
}
