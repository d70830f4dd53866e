package org.spikebook.web.traininglab.history;

import org.spikebook.simulator.network.ProjectionWeights;

/**
 * The pictures of a {@link FieldLayout} at one moment, a byte a pixel.
 *
 * @param largest of all weights shown, by amount, in the layout's unit
 * @param levels {@code levels[neuron * pixels + pixel]}, the weight as a share of the largest, -127
 *     to 127; not modified
 */
@SuppressWarnings("ArrayRecordComponent")
public record WeightSnapshot(double largest, byte[] levels) {

    private static final int MOST = 127;

    static WeightSnapshot of(FieldLayout layout, ProjectionWeights weights) {
        double[] means = new double[layout.neurons().size() * layout.pixels()];
        double largest = 0;
        int k = 0;
        for (int neuron : layout.neurons()) {
            for (int row = 0; row < layout.rows(); row++) {
                for (int column = 0; column < layout.columns(); column++) {
                    means[k] = layout.mean(weights, neuron, row, column);
                    largest = Math.max(largest, Math.abs(means[k++]));
                }
            }
        }
        byte[] levels = new byte[means.length];
        for (int i = 0; i < means.length && largest > 0; i++) {
            levels[i] = (byte) Math.round(MOST * means[i] / largest);
        }
        return new WeightSnapshot((float) largest, levels);
    }

    /** A weight in the layout's unit. */
    double weight(int index) {
        return levels[index] * largest / MOST;
    }
}
