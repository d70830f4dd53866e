package org.spikebook.synapse;

/** {@code g ← e^(-h/τ) g + Σ |w|}; the current is that of the potential at the step's start. */
record ExponentialConductanceKernel(double excDecay, double inhDecay, double eExcMv, double eInhMv)
        implements ReceptorKernel {

    @Override
    public void addCurrent(
            int from,
            int to,
            double[] vMv,
            double[][] state,
            Arrivals arrivals,
            double[] currentPa) {
        double[] excNs = state[0];
        double[] inhNs = state[1];
        for (int i = from; i < to; i++) {
            currentPa[i] += excNs[i] * (eExcMv - vMv[i]) + inhNs[i] * (eInhMv - vMv[i]);
        }
    }

    @Override
    public void advance(
            int from,
            int to,
            double[] vMv,
            int[] refractorySteps,
            double[][] state,
            Arrivals arrivals) {
        double[] excNs = state[0];
        double[] inhNs = state[1];
        for (int i = from; i < to; i++) {
            excNs[i] = excNs[i] * excDecay + arrivals.positive()[i];
            inhNs[i] = inhNs[i] * inhDecay - arrivals.negative()[i];
        }
    }
}
