package org.spikebook.training.stdp;

import java.util.Arrays;
import java.util.List;

/**
 * Which class each neuron stands for: the one to whose samples it responds with most spikes on
 * average. The predicted class of a sample is the one whose neurons fire most on average; among
 * equals the first.
 */
@SuppressWarnings("ArrayRecordComponent")
public record NeuronLabels(int classes, int[] label) {

    /** Of a neuron that never responded. */
    public static final int NONE = -1;

    /**
     * Labels neurons by their responses to labeled samples.
     *
     * @param responses spikes of each neuron, by sample
     * @param labels class of each sample
     */
    public static NeuronLabels of(List<int[]> responses, int[] labels, int classes, int neurons) {
        double[][] sum = new double[neurons][classes];
        int[] samples = new int[classes];
        for (int s = 0; s < labels.length; s++) {
            samples[labels[s]]++;
            int[] response = responses.get(s);
            for (int i = 0; i < neurons; i++) {
                sum[i][labels[s]] += response[i];
            }
        }
        int[] label = new int[neurons];
        Arrays.setAll(label, i -> best(sum[i], samples));
        return new NeuronLabels(classes, label);
    }

    private static int best(double[] sum, int[] samples) {
        int best = NONE;
        double most = 0;
        for (int c = 0; c < sum.length; c++) {
            double mean = samples[c] == 0 ? 0 : sum[c] / samples[c];
            if (mean > most) {
                most = mean;
                best = c;
            }
        }
        return best;
    }

    /** Number of neurons of each class. */
    public int[] sizes() {
        int[] sizes = new int[classes];
        for (int c : label) {
            if (c != NONE) {
                sizes[c]++;
            }
        }
        return sizes;
    }

    /** The class that a response speaks for. */
    public int predict(int[] response) {
        double[] sum = new double[classes];
        int[] sizes = sizes();
        for (int i = 0; i < label.length; i++) {
            if (label[i] != NONE) {
                sum[label[i]] += (double) response[i] / sizes[label[i]];
            }
        }
        int best = 0;
        for (int c = 1; c < classes; c++) {
            best = sum[c] > sum[best] ? c : best;
        }
        return best;
    }
}
