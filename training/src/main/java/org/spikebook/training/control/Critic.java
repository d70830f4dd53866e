package org.spikebook.training.control;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Learns from experience how much reward is to be expected, {@code V = Σ w a} over the activities a
 * of place cells, by temporal differences: the surprise is {@code δ = r + γ V' - V}, the traces
 * {@code e ← γ λ e + a}, and {@code w ← w + α δ e}.
 *
 * <p>After A. G. Barto, R. S. Sutton and C. W. Anderson 1983, doi:10.1109/TSMC.1983.6313077, whose
 * cells are boxes. Not safe for use by several threads.
 */
public final class Critic {

    private final Settings settings;
    private final double[] weights;
    private final double[] trace;

    /**
     * How it learns.
     *
     * @param discount γ, what a reward is worth a step later, 0 to 1
     * @param memory λ, how far back a surprise is told, 0 to 1
     * @param rate α
     */
    public record Settings(double discount, double memory, double rate) {}

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

    /** A new episode: what was seen before has nothing to do with it. */
    public void begin() {
        Arrays.fill(trace, 0);
    }

    /**
     * Learns from a step.
     *
     * @param before activities before it
     * @param after activities after it; empty if the body fell, so that nothing more is to come
     * @return the surprise: above 0 if it went better than expected
     */
    public double learn(float[] before, double reward, float[] after) {
        double surprise = reward + settings.discount() * expected(after) - expected(before);
        for (int i = 0; i < trace.length; i++) {
            trace[i] = settings.discount() * settings.memory() * trace[i] + before[i];
            weights[i] += settings.rate() * surprise * trace[i];
        }
        return surprise;
    }

    private double expected(float[] activities) {
        double sum = 0;
        for (int i = 0; i < activities.length; i++) {
            sum += weights[i] * activities[i];
        }
        return sum;
    }
}
