package org.spikebook.training.bptt.synapse;

import org.spikebook.training.optimizer.Optimizer;

/** A part of the weights of a connection, summed and updated by one thread. */
public record WeightChunk(Synapses synapses, int number) {

    public int from() {
        return synapses.partStart(number);
    }

    public int to() {
        return synapses.partEnd(number);
    }

    public double squaredNorm() {
        return GradientNorm.square(synapses.gradient(), from(), to());
    }

    /** {@code Σ w dL/dw}. */
    public double product() {
        float[] weights = synapses.weights();
        float[] gradient = synapses.gradient();
        double sum = 0;
        for (int i = from(); i < to(); i++) {
            sum += (double) weights[i] * gradient[i];
        }
        return sum;
    }

    /**
     * Updates the values along the gradient.
     *
     * @param factor that the gradient is multiplied by first (clipping)
     */
    public void update(float factor, Optimizer.Rule rule) {
        GradientNorm.scale(synapses.gradient(), from(), to(), factor);
        rule.apply(synapses.learned(), synapses.gradient(), synapses.state(), from(), to());
        synapses.refresh(number);
    }
}
