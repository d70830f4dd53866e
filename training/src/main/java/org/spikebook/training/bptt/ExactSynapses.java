package org.spikebook.training.bptt;

import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.training.bptt.spike.SpikeLog;
import org.spikebook.training.bptt.synapse.Connection;
import org.spikebook.training.bptt.synapse.SharedWeightMap;
import org.spikebook.training.bptt.synapse.SynapseRuns;

import java.util.Optional;

/**
 * The weights of one connection by source, in the receptor's unit, as the exact run needs them:
 * {@code rows[j * width + i]} of a source, or of a row of shared weights.
 */
@SuppressWarnings("ArrayRecordComponent")
record ExactSynapses(Connection connection, int width, float[] rows) {

    static ExactSynapses of(Connection connection, ProjectionWeights weights) {
        Optional<SharedWeightMap> shared = connection.shared();
        return shared.isPresent()
                ? shared(connection, shared.get(), weights)
                : dense(connection, weights);
    }

    private static ExactSynapses dense(Connection connection, ProjectionWeights weights) {
        int post = connection.post();
        float[] rows = new float[connection.pre() * post];
        for (int i = 0; i < post; i++) {
            for (int j = 0; j < connection.pre(); j++) {
                rows[j * post + i] = connection.joins(j, i) ? weights.weight(i, j) : 0;
            }
        }
        return new ExactSynapses(connection, post, rows);
    }

    private static ExactSynapses shared(
            Connection connection, SharedWeightMap map, ProjectionWeights weights) {
        int channels = map.outChannels();
        float[] rows = new float[map.rows() * channels];
        for (int o = 0; o < channels; o++) {
            for (int row = 0; row < map.rows(); row++) {
                rows[map.position(row) * channels + o] =
                        (float) (map.factor() * weights.weight(o, row));
            }
        }
        return new ExactSynapses(connection, channels, rows);
    }

    /**
     * Adds the weights of the spikes of a step.
     *
     * @param negative where negative weights go; may be the same array as {@code positive}
     */
    void addArrivals(SpikeLog spikes, int sent, double[] positive, double[] negative) {
        for (int k = spikes.start(sent); k < spikes.end(sent); k++) {
            int source = spikes.neuron(k);
            double amplitude = spikes.amplitude(k);
            if (connection.shared().isEmpty()) {
                addRow(source * width, width, amplitude, 0, positive, negative);
            } else {
                addRuns(
                        connection.shared().get().bySource(),
                        source,
                        amplitude,
                        positive,
                        negative);
            }
        }
    }

    private void addRuns(
            SynapseRuns runs, int source, double amplitude, double[] positive, double[] negative) {
        for (int r = runs.start()[source]; r < runs.start()[source + 1]; r++) {
            addRow(
                    runs.weight()[r],
                    runs.length()[r],
                    amplitude,
                    runs.member()[r],
                    positive,
                    negative);
        }
    }

    private void addRow(
            int from,
            int length,
            double amplitude,
            int target,
            double[] positive,
            double[] negative) {
        if (positive == negative) {
            addRow(from, length, amplitude, target, positive);
            return;
        }
        for (int i = 0; i < length; i++) {
            double arriving = amplitude * rows[from + i];
            if (arriving < 0) {
                negative[target + i] += arriving;
            } else {
                positive[target + i] += arriving;
            }
        }
    }

    /** Without branches, so that the compiler makes vector instructions of it. */
    private void addRow(int from, int length, double amplitude, int target, double[] sums) {
        for (int i = 0; i < length; i++) {
            sums[target + i] += amplitude * rows[from + i];
        }
    }
}
