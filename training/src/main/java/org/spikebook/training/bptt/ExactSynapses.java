package org.spikebook.training.bptt;

import org.spikebook.network.model.ProjectionWeights;

/**
 * The weights of one connection by source, in mV, as the exact run needs them: {@code rows[j * post
 * + i]}.
 */
@SuppressWarnings("ArrayRecordComponent")
record ExactSynapses(Connection connection, float[] rows) {

    static ExactSynapses of(Connection connection, ProjectionWeights weights) {
        int post = connection.post();
        float[] rows = new float[connection.pre() * post];
        for (int i = 0; i < post; i++) {
            for (int j = 0; j < connection.pre(); j++) {
                rows[j * post + i] = connection.joins(j, i) ? weights.weight(i, j) : 0;
            }
        }
        return new ExactSynapses(connection, rows);
    }

    /** Adds the weights of the members that spiked in a step. */
    void addArrivals(int[] spiked, int from, int to, double[] input) {
        int post = connection.post();
        for (int k = from; k < to; k++) {
            int row = spiked[k] * post;
            for (int i = 0; i < post; i++) {
                input[i] += rows[row + i];
            }
        }
    }
}
