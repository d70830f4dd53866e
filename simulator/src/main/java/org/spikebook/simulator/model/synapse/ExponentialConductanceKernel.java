package org.spikebook.simulator.model.synapse;

/** {@code g ← e^(-h/τ) g + Σ |w|}; the current is that of the potential at the step's start. */
record ExponentialConductanceKernel(double excDecay, double inhDecay, ReversalPotentials reversals)
        implements ConductanceReceptors.Kernel {

    @Override
    public void advance(
            int from,
            int to,
            double[] vMv,
            int[] refractorySteps,
            double[][] state,
            InputAccumulator arrivals) {
        double[] excNs = state[0];
        double[] inhNs = state[1];
        for (int i = from; i < to; i++) {
            excNs[i] = excNs[i] * excDecay + arrivals.positive()[i];
            inhNs[i] = inhNs[i] * inhDecay - arrivals.negative()[i];
        }
    }
}
