package org.spikebook.training.bptt.synapse;

import org.spikebook.simulator.network.ProjectionWeights;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Synapses that share weights as a {@link SharedWeightMap} has them, one part. Those of a pooling
 * keep the document's weight.
 */
public final class SharedSynapses extends Synapses {

    private final SharedWeightMap map;
    private final int ordinal;
    private final float[] transposed;

    /**
     * @param ordinal of these among all synapses that share weights
     */
    public SharedSynapses(
            Connection connection, int target, double scale, Storage kept, int ordinal) {
        SharedWeightMap map = connection.shared().orElseThrow();
        super(connection, target, scale, kept, map.rows() * map.outChannels());
        this.map = map;
        this.ordinal = ordinal;
        this.transposed = new float[weights().length];
        map.fixed().ifPresent(this::fix);
    }

    private void fix(double weight) {
        Arrays.fill(weights(), (float) (map.factor() * weight / scale()));
        Arrays.fill(learned(), weights()[0]);
        Arrays.fill(transposed, weights()[0]);
    }

    public SharedWeightMap map() {
        return map;
    }

    /** Which of the samples' gradient buffers is theirs. */
    public int ordinal() {
        return ordinal;
    }

    /** Whether they are trained at all. */
    public boolean trained() {
        return map.fixed().isEmpty();
    }

    /** The same weights by output channel, for the backward pass: {@code [o * rows + row]}. */
    public float[] transposed() {
        return transposed;
    }

    @Override
    public int parts() {
        return trained() ? 1 : 0;
    }

    @Override
    int partStart(int part) {
        return 0;
    }

    @Override
    int partEnd(int part) {
        return weights().length;
    }

    @Override
    public void maskGradient(int part) {
        // every weight belongs to a synapse
    }

    @Override
    void refresh(int part) {
        for (int row = 0; row < map.rows(); row++) {
            for (int o = 0; o < map.outChannels(); o++) {
                transposed[o * map.rows() + row] = weights()[index(row, o)];
            }
        }
    }

    private int index(int row, int channel) {
        return map.position(row) * map.outChannels() + channel;
    }

    @Override
    public ProjectionWeights export() {
        return map.fixed().isPresent()
                ? new ProjectionWeights(1, 1, new float[] {(float) map.fixed().getAsDouble()})
                : super.export();
    }

    @Override
    ProjectionWeights unscaled(float[] kept) {
        int out = map.outChannels();
        float[] values = new float[kept.length];
        for (int row = 0; row < map.rows(); row++) {
            for (int o = 0; o < out; o++) {
                values[o * map.rows() + row] = (float) (kept[index(row, o)] * unit());
            }
        }
        return new ProjectionWeights(map.rows(), out, values);
    }

    @Override
    void fill(float[] into, ProjectionWeights from) {
        if (!trained()) {
            return;
        }
        int out = map.outChannels();
        for (int row = 0; row < map.rows(); row++) {
            for (int o = 0; o < out; o++) {
                into[index(row, o)] = (float) (from.weight(o, row) / unit());
            }
        }
    }

    private double unit() {
        return scale() / map.factor();
    }

    @Override
    void fillDrawn(float[] into, IntToDoubleFunction uniform, double bound) {
        int out = map.outChannels();
        for (int k = 0; trained() && k < into.length; k++) {
            into[index(k / out, k % out)] = (float) ((2 * uniform.applyAsDouble(k) - 1) * bound);
        }
    }
}
