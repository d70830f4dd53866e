package org.spikebook.training.bptt;

import org.spikebook.network.model.ProjectionWeights;
import org.spikebook.network.model.WeightConstraint;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * The weights of one connection as training keeps them, in units of the target's distance from rest
 * to threshold, with gradient and optimiser state beside them: {@code weight[(chunk * pre + j) *
 * width + lane]}, chunks of postsynaptic neurons.
 */
final class Synapses {

    private final Connection connection;
    private final int target;
    private final double scaleMv;
    private final Lanes post;
    private final Lanes pre;
    private final float[] weights;
    private final float[] learned;
    private final float[] transposed;
    private final float[] gradient;
    private final float[][] state;

    /**
     * @param target index of the layer it ends at
     * @param scaleMv from rest to threshold of the target
     * @param stateCount numbers that the optimiser keeps for each weight
     * @param constrained whether what is learned is rounded before it is used
     */
    Synapses(
            Connection connection,
            int target,
            double scaleMv,
            int stateCount,
            boolean constrained) {
        this.connection = connection;
        this.target = target;
        this.scaleMv = scaleMv;
        this.post = Lanes.of(connection.post());
        this.pre = Lanes.of(connection.pre());
        int length = post.length(connection.pre());
        this.weights = new float[length];
        this.learned = constrained ? new float[length] : weights;
        this.gradient = new float[length];
        this.state = new float[stateCount][length];
        this.transposed = new float[connection.fromInput() ? 0 : pre.length(connection.post())];
    }

    Connection connection() {
        return connection;
    }

    /** Index of the layer it ends at. */
    int target() {
        return target;
    }

    Lanes post() {
        return post;
    }

    Lanes pre() {
        return pre;
    }

    /** The weights as they are used. */
    float[] weights() {
        return weights;
    }

    /** The weights as they are learned: the same array unless a constraint rounds them. */
    float[] learned() {
        return learned;
    }

    /** Rounds what was learned to what can be used. */
    void constrain(WeightConstraint constraint) {
        float[] free = rows(learned);
        float[] rounded = new float[free.length];
        constraint.apply(connection.projectionId(), free, rounded);
        fill(weights, new ProjectionWeights(connection.pre(), connection.post(), rounded));
        transposeAll();
    }

    /**
     * The same weights by target, for errors on their way back: {@code [(chunk * post + i) * width
     * + lane]}.
     */
    float[] transposed() {
        return transposed;
    }

    float[] gradient() {
        return gradient;
    }

    float[][] state() {
        return state;
    }

    /** Where the rows of a chunk begin. */
    int chunkStart(int chunk) {
        return post.row(chunk, connection.pre(), 0);
    }

    int index(int j, int i) {
        return post.index(i, connection.pre(), j);
    }

    /** Sets the gradient of what is no synapse to 0, so that it stays 0. */
    void maskGradient(int chunk) {
        if (!connection.oneToOne()) {
            return;
        }
        int width = post.width();
        for (int j = 0; j < connection.pre(); j++) {
            int row = chunkStart(chunk) + j * width;
            int lane = j - chunk * width;
            float kept = lane >= 0 && lane < width ? gradient[row + lane] : 0;
            Arrays.fill(gradient, row, row + width, 0);
            if (lane >= 0 && lane < width) {
                gradient[row + lane] = kept;
            }
        }
    }

    /** Brings the transposed weights up to date with a chunk of the weights. */
    void transpose(int chunk) {
        if (connection.fromInput()) {
            return;
        }
        int first = chunk * post.width();
        for (int lane = 0; lane < post.used(chunk); lane++) {
            for (int j = 0; j < connection.pre(); j++) {
                transposed[pre.index(j, connection.post(), first + lane)] =
                        weights[index(j, first + lane)];
            }
        }
    }

    void transposeAll() {
        for (int chunk = 0; chunk < post.chunks(); chunk++) {
            transpose(chunk);
        }
    }

    /** The weights in mV, as the network has them. */
    ProjectionWeights export() {
        return new ProjectionWeights(connection.pre(), connection.post(), rows(weights));
    }

    private float[] rows(float[] from) {
        float[] values = new float[Math.multiplyExact(connection.pre(), connection.post())];
        for (int i = 0; i < connection.post(); i++) {
            for (int j = 0; j < connection.pre(); j++) {
                values[i * connection.pre() + j] = (float) (from[index(j, i)] * scaleMv);
            }
        }
        return values;
    }

    /** Takes over weights in mV; what is no synapse becomes 0. */
    void load(ProjectionWeights from) {
        fill(learned, from);
        fill(weights, from);
        transposeAll();
    }

    private void fill(float[] into, ProjectionWeights from) {
        for (int i = 0; i < connection.post(); i++) {
            for (int j = 0; j < connection.pre(); j++) {
                into[index(j, i)] =
                        connection.joins(j, i) ? (float) (from.weight(i, j) / scaleMv) : 0;
            }
        }
    }

    /** Draws each weight evenly from {@code -bound} to {@code bound}. */
    void draw(IntToDoubleFunction uniform, double bound) {
        for (int i = 0; i < connection.post(); i++) {
            for (int j = 0; j < connection.pre(); j++) {
                double u = uniform.applyAsDouble(i * connection.pre() + j);
                learned[index(j, i)] = connection.joins(j, i) ? (float) ((2 * u - 1) * bound) : 0;
            }
        }
        System.arraycopy(learned, 0, weights, 0, weights.length);
        transposeAll();
    }
}
