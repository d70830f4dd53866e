package org.spikebook.simulator.model.synapse;

/** {@code I = Σ w} of the spikes that arrive in this step. */
final class InputKernel implements ReceptorKernel {

    @Override
    public void addCurrent(
            int from,
            int to,
            double[] vMv,
            double[][] state,
            InputAccumulator arrivals,
            double[] currentPa) {
        double[] input = arrivals.positive();
        for (int i = from; i < to; i++) {
            currentPa[i] += input[i];
        }
    }
}
