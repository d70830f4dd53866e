package org.spikebook.training.control;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Learns the state value {@code V = Σ w a}, a being the activities of place cells, by temporal
 * differences, TD(λ): the TD error is {@code δ = r + γ V' - V}, the eligibility traces {@code e ← γ
 * λ e + a}, and {@code w ← w + α δ e}.
 *
 * <p>After A. G. Barto, R. S. Sutton and C. W. Anderson 1983, doi:10.1109/TSMC.1983.6313077, whose
 * cells are boxes. Not safe for use by several threads.
 */
public final class Critic {

    private final Settings settings;
    private final double[] weights;
    private final double[] trace;

    /**
     * Parameters of TD(λ).
     *
     * @param discount γ, discount factor of a step, 0 to 1
     * @param traceDecay λ, decay of eligibility traces, 0 to 1
     * @param learningRate α
     */
    public record Settings(double discount, double traceDecay, double learningRate) {}

    public Critic(int cells, Settings settings) {
        this.settings = settings;
        this.weights = new double[cells];
        this.trace = new double[cells];
    }

    /** What it has learned: the weights w; a copy. */
    public double[] weights() {
        return weights.clone();
    }

    /** Writes down what it has learned. */
    public void write(DataOutput out) throws IOException {
        for (double weight : weights) {
            out.writeDouble(weight);
        }
    }

    /** Takes over what was written down between two episodes. */
    public void restore(DataInput in) throws IOException {
        for (int i = 0; i < weights.length; i++) {
            weights[i] = in.readDouble();
        }
    }

    /** Starts an episode: clears the eligibility traces. */
    public void begin() {
        Arrays.fill(trace, 0);
    }

    /**
     * Learns from a step.
     *
     * @param before activities before it
     * @param after activities after it; empty if the episode failed, so that its value is 0
     * @return the TD error δ: above 0 if the step was better than predicted
     */
    public double learn(float[] before, double reward, float[] after) {
        double tdError = reward + settings.discount() * value(after) - value(before);
        for (int i = 0; i < trace.length; i++) {
            trace[i] = settings.discount() * settings.traceDecay() * trace[i] + before[i];
            weights[i] += settings.learningRate() * tdError * trace[i];
        }
        return tdError;
    }

    private double value(float[] activities) {
        double sum = 0;
        for (int i = 0; i < activities.length; i++) {
            sum += weights[i] * activities[i];
        }
        return sum;
    }
}
