package org.spikebook.simulator.model.synapse;

/** {@code V ← V + Σ w}; discarded by refractory neurons. */
final class DeltaKernel implements ReceptorKernel {

    @Override
    public void advance(
            int from,
            int to,
            double[] vMv,
            int[] refractorySteps,
            double[][] state,
            InputAccumulator arrivals) {
        double[] jump = arrivals.positive();
        for (int i = from; i < to; i++) {
            if (refractorySteps[i] == 0) {
                vMv[i] += jump[i];
            }
        }
    }
}
