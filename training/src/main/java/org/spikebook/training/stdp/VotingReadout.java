package org.spikebook.training.stdp;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * How a readout for each class adds up the spikes of the neurons.
 *
 * @param weights {@code weights[c * neurons + i]} in mV, of neuron i to the readout of class c
 * @param startMv potential of each readout before the first spike
 */
@SuppressWarnings("ArrayRecordComponent")
public record VotingReadout(int classes, int neurons, float[] weights, double[] startMv) {

    /** Of a neuron that was never seen to fire for a class: half a spike in all. */
    private static final double UNSEEN = 0.5;

    /**
     * As published: a neuron votes for the class that it stands for, and each of its spikes counts
     * one over the number of neurons that do.
     */
    public static VotingReadout of(NeuronLabels labels) {
        int neurons = labels.label().length;
        int[] sizes = labels.sizes();
        float[] weights = new float[labels.classes() * neurons];
        for (int i = 0; i < neurons; i++) {
            int label = labels.label()[i];
            if (label != NeuronLabels.NONE) {
                weights[label * neurons + i] = 1f / sizes[label];
            }
        }
        return new VotingReadout(labels.classes(), neurons, weights, new double[labels.classes()]);
    }

    /**
     * By likelihood: with r the mean count of a neuron for samples of a class, and counts taken for
     * independent Poisson numbers, the class with the largest {@code Σ n ln r - Σ r}.
     *
     * @param responses spikes of each neuron, by sample
     * @param labels class of each sample
     */
    public static VotingReadout byLikelihood(
            List<int[]> responses, int[] labels, int classes, int neurons) {
        double[][] sum = new double[classes][neurons];
        int[] samples = new int[classes];
        for (int s = 0; s < labels.length; s++) {
            samples[labels[s]]++;
            for (int i = 0; i < neurons; i++) {
                sum[labels[s]][i] += responses.get(s)[i];
            }
        }
        float[] weights = new float[classes * neurons];
        double[] start = new double[classes];
        for (int c = 0; c < classes; c++) {
            for (int i = 0; i < neurons; i++) {
                double rate = (sum[c][i] + UNSEEN) / (samples[c] + 1);
                weights[c * neurons + i] = (float) StrictMath.log(rate);
                start[c] -= rate;
            }
        }
        return new VotingReadout(classes, neurons, weights, start);
    }

    /** Writes them down. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(classes);
        out.writeInt(neurons);
        for (float weight : weights) {
            out.writeFloat(weight);
        }
        for (double start : startMv) {
            out.writeDouble(start);
        }
    }

    /** What was written down. */
    public static VotingReadout read(DataInput in) throws IOException {
        int classes = in.readInt();
        int neurons = in.readInt();
        float[] weights = new float[classes * neurons];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = in.readFloat();
        }
        double[] start = new double[classes];
        for (int c = 0; c < classes; c++) {
            start[c] = in.readDouble();
        }
        return new VotingReadout(classes, neurons, weights, start);
    }
}
