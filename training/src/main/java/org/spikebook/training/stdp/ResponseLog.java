package org.spikebook.training.stdp;

import org.spikebook.simulator.model.stimulus.SpikeSource;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The learner's responses to labeled samples as they were shown, from which its neurons get their
 * labels. How well it does while it learns is measured with labels from the samples before.
 */
public final class ResponseLog {

    /** How often, in samples, the running labels are made again. */
    private static final int RELABEL = 250;

    private final int classes;
    private final int neurons;
    private final SpikeSource source;
    private final List<int[]> responses = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();
    private NeuronLabels running;
    private Counter recent = new Counter();
    private Counter epoch = new Counter();

    /**
     * @param source tells the labels
     */
    public ResponseLog(int classes, int neurons, SpikeSource source) {
        this.classes = classes;
        this.neurons = neurons;
        this.source = source;
        this.running = NeuronLabels.of(List.of(), new int[0], classes, neurons);
    }

    /**
     * Means over some samples.
     *
     * @param accuracy accuracy, 0 to 1
     * @param spikesPerSample of the learner
     */
    public record Summary(double accuracy, double spikesPerSample) {}

    /** Forgets the responses of the epoch before, but not the running labels. */
    public void beginEpoch() {
        responses.clear();
        labels.clear();
        epoch = new Counter();
        recent = new Counter();
    }

    /**
     * Adds a response.
     *
     * @param spikes of each neuron; copied
     */
    public void add(int sample, int[] spikes) {
        int label = source.label(sample);
        boolean right = running.predict(spikes) == label;
        recent.add(right, spikes);
        epoch.add(right, spikes);
        responses.add(spikes.clone());
        labels.add(label);
        if (responses.size() % RELABEL == 0) {
            running = labels();
        }
    }

    /** Labels by all responses of the epoch. */
    public NeuronLabels labels() {
        int[] known = labels.stream().mapToInt(label -> label).toArray();
        return NeuronLabels.of(responses, known, classes, neurons);
    }

    /** The readout by the likelihood of all responses of the epoch. */
    public VotingReadout likelihood() {
        int[] known = labels.stream().mapToInt(label -> label).toArray();
        return VotingReadout.byLikelihood(responses, known, classes, neurons);
    }

    /** Writes down what is known between two epochs: the running labels. */
    public void write(DataOutput out) throws IOException {
        for (int label : running.label()) {
            out.writeInt(label);
        }
    }

    /** Takes over what was written down between two epochs. */
    public void restore(DataInput in) throws IOException {
        int[] label = new int[neurons];
        for (int i = 0; i < neurons; i++) {
            label[i] = in.readInt();
        }
        running = new NeuronLabels(classes, label);
    }

    /** Means since this was asked last. */
    public Summary recent() {
        Summary summary = recent.summary();
        recent = new Counter();
        return summary;
    }

    /** Means over the epoch. */
    public Summary epoch() {
        return epoch.summary();
    }

    private static final class Counter {

        private int samples;
        private int right;
        private long spikes;

        void add(boolean isRight, int[] response) {
            samples++;
            right += isRight ? 1 : 0;
            for (int count : response) {
                spikes += count;
            }
        }

        Summary summary() {
            return samples == 0
                    ? new Summary(0, 0)
                    : new Summary((double) right / samples, (double) spikes / samples);
        }
    }
}
