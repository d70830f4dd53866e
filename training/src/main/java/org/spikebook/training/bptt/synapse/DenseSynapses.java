package org.spikebook.training.bptt.synapse;

import org.spikebook.simulator.network.ProjectionWeights;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Synapses with a weight each: {@code weight[(chunk * pre + j) * width + lane]}, chunks of
 * postsynaptic neurons, each a part.
 */
public final class DenseSynapses extends Synapses {

    private final Lanes post;
    private final Lanes pre;
    private final float[] transposed;

    /**
     * @param post lanes of the target
     * @param pre lanes of the source
     */
    public DenseSynapses(
            Connection connection, int target, double scale, Storage kept, Lanes pre, Lanes post) {
        super(connection, target, scale, kept, post.length(connection.pre()));
        this.post = post;
        this.pre = pre;
        this.transposed = new float[connection.fromInput() ? 0 : pre.length(connection.post())];
    }

    public Lanes post() {
        return post;
    }

    public Lanes pre() {
        return pre;
    }

    /**
     * The same weights by target, for the backward pass: {@code [(chunk * post + i) * width +
     * lane]}.
     */
    public float[] transposed() {
        return transposed;
    }

    @Override
    public int parts() {
        return post.chunks();
    }

    @Override
    public int partStart(int part) {
        return post.row(part, connection().pre(), 0);
    }

    @Override
    int partEnd(int part) {
        return partStart(part) + connection().pre() * post.width();
    }

    private int index(int j, int i) {
        return post.index(i, connection().pre(), j);
    }

    @Override
    public void maskGradient(int part) {
        if (!connection().oneToOne()) {
            return;
        }
        int width = post.width();
        for (int j = 0; j < connection().pre(); j++) {
            int row = partStart(part) + j * width;
            int lane = j - part * width;
            float kept = lane >= 0 && lane < width ? gradient()[row + lane] : 0;
            Arrays.fill(gradient(), row, row + width, 0);
            if (lane >= 0 && lane < width) {
                gradient()[row + lane] = kept;
            }
        }
    }

    @Override
    void refresh(int part) {
        if (connection().fromInput()) {
            return;
        }
        int first = part * post.width();
        for (int lane = 0; lane < post.used(part); lane++) {
            for (int j = 0; j < connection().pre(); j++) {
                transposed[pre.index(j, connection().post(), first + lane)] =
                        weights()[index(j, first + lane)];
            }
        }
    }

    @Override
    ProjectionWeights unscaled(float[] kept) {
        int rows = connection().post();
        int columns = connection().pre();
        float[] values = new float[Math.multiplyExact(columns, rows)];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                values[i * columns + j] = (float) (kept[index(j, i)] * scale());
            }
        }
        return new ProjectionWeights(columns, rows, values);
    }

    @Override
    void fill(float[] into, ProjectionWeights from) {
        for (int i = 0; i < connection().post(); i++) {
            for (int j = 0; j < connection().pre(); j++) {
                into[index(j, i)] =
                        connection().joins(j, i) ? (float) (from.weight(i, j) / scale()) : 0;
            }
        }
    }

    @Override
    void fillDrawn(float[] into, IntToDoubleFunction uniform, double bound) {
        for (int i = 0; i < connection().post(); i++) {
            for (int j = 0; j < connection().pre(); j++) {
                double u = uniform.applyAsDouble(i * connection().pre() + j);
                into[index(j, i)] = connection().joins(j, i) ? (float) ((2 * u - 1) * bound) : 0;
            }
        }
    }
}
