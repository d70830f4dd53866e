package org.spikebook.training.bptt.layer;

import org.spikebook.training.bptt.synapse.Lanes;
import org.spikebook.training.surrogate.SurrogateGradient;

/**
 * Neurons without spikes, {@code y = max(0, gain (Σ w x + bias))} in every step, without units.
 *
 * @param gain of each neuron; not copied
 * @param bias of each neuron; not copied
 */
@SuppressWarnings("ArrayRecordComponent")
public record ReluConstants(double[] gain, double[] bias) implements Neurons {

    @Override
    public double weightScale() {
        return 1;
    }

    @Override
    public boolean fires() {
        return true;
    }

    @Override
    public double mostSpikesPerStep() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public LayerKernel kernel(
            Lanes lanes, int steps, SurrogateGradient.Curve surrogate, boolean learnsDecay) {
        return new ReluKernel(lanes, this, steps);
    }

    @Override
    public ExactLayer exact(int size) {
        return new ExactRelu(size, this);
    }
}
