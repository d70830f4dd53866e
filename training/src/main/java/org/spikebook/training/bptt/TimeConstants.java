package org.spikebook.training.bptt;

import org.spikebook.training.bptt.layer.LifConstants;
import org.spikebook.training.bptt.layer.SampleTrace;
import org.spikebook.training.bptt.layer.TrainableNetwork;
import org.spikebook.training.bptt.synapse.GradientNorm;
import org.spikebook.training.optimizer.Optimizer;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Membrane time constants while they are trained, one for each layer of LIF neurons (compare Fang
 * et al. 2021, doi:10.1109/ICCV48922.2021.00266): learned is a in {@code e^(-dt/τ) = 1 / (1 +
 * e^-a)}, so that no update makes a time constant negative.
 */
final class TimeConstants {

    /** Keeps the logit finite where τ is very long or very short beside dt. */
    private static final double LEAST_DECAY = 1e-6;

    private final TrainableNetwork network;
    private final float[] learned;
    private final float[] gradient;
    private final float[][] state;

    /**
     * @param stateCount numbers that the optimizer keeps for each
     */
    TimeConstants(TrainableNetwork network, int stateCount) {
        this.network = network;
        int layers = network.layers().size();
        this.learned = new float[layers];
        this.gradient = new float[layers];
        this.state = new float[stateCount][layers];
        for (int layer = 0; layer < layers; layer++) {
            if (network.layers().get(layer).neurons() instanceof LifConstants lif) {
                double decay = Math.clamp(lif.decay(), LEAST_DECAY, 1 - LEAST_DECAY);
                learned[layer] = (float) StrictMath.log(decay / (1 - decay));
            }
        }
    }

    /** The arrays that a state of training is made of. */
    List<float[]> arrays() {
        return Stream.concat(Stream.of(learned), Stream.of(state)).toList();
    }

    /** What is left of a potential after a step. */
    float decay(int layer) {
        return (float) (1 / (1 + StrictMath.exp(-learned[layer])));
    }

    /**
     * Sums the gradient.
     *
     * @param traces of all samples of a batch, after their backward passes, in order
     * @return the square of its length
     */
    double sum(List<SampleTrace> traces) {
        Arrays.fill(gradient, 0);
        for (SampleTrace trace : traces) {
            for (int layer = 0; layer < gradient.length; layer++) {
                double decay = decay(layer);
                gradient[layer] += (float) (trace.decayGradients()[layer] * decay * (1 - decay));
            }
        }
        return GradientNorm.square(gradient, 0, gradient.length);
    }

    /**
     * Updates the values along the gradient.
     *
     * @param factor that the gradient is multiplied by first (clipping)
     */
    void update(float factor, Optimizer.Rule rule) {
        GradientNorm.scale(gradient, 0, gradient.length, factor);
        rule.withoutDecay().apply(learned, gradient, state, 0, learned.length);
    }

    /** The time constant of each population of LIF neurons in ms. */
    Map<String, Double> tauMemMs() {
        Map<String, Double> tau = new LinkedHashMap<>();
        for (int layer = 0; layer < learned.length; layer++) {
            if (network.layers().get(layer).neurons() instanceof LifConstants) {
                tau.put(
                        network.layers().get(layer).populationId(),
                        -network.dtMs() / StrictMath.log(decay(layer)));
            }
        }
        return tau;
    }
}
