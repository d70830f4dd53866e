package org.spikebook.training.bptt.synapse;

import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.WeightConstraint;

import java.util.function.IntToDoubleFunction;

/**
 * The weights of one connection as training keeps them, in units of what brings the target from
 * rest to threshold by a single spike, with gradient and optimizer state beside them. Cut into
 * parts that can be updated one by one.
 */
public abstract sealed class Synapses permits DenseSynapses, SharedSynapses {

    private final Connection connection;
    private final int target;
    private final double scale;
    private final float[] weights;
    private final float[] learned;
    private final float[] gradient;
    private final float[][] state;

    /**
     * @param target index of the layer it ends at
     * @param scale one unit of a kept weight, in the receptor's unit
     * @param kept how they are kept
     * @param length number of weights, padding included
     */
    Synapses(Connection connection, int target, double scale, Storage kept, int length) {
        this.connection = connection;
        this.target = target;
        this.scale = scale;
        this.weights = new float[length];
        this.learned = kept.constrained() ? new float[length] : weights;
        this.gradient = new float[length];
        this.state = new float[kept.stateCount()][length];
    }

    /**
     * What is kept besides weights.
     *
     * @param stateCount numbers that the optimizer keeps for each weight
     * @param constrained whether what is learned is rounded before it is used
     */
    public record Storage(int stateCount, boolean constrained) {}

    public final Connection connection() {
        return connection;
    }

    /** Index of the layer it ends at. */
    public final int target() {
        return target;
    }

    /** One unit of a kept weight, in the receptor's unit. */
    public final double scale() {
        return scale;
    }

    /** The weights as they are used. */
    public final float[] weights() {
        return weights;
    }

    /** The weights as they are learned: the same array unless a constraint rounds them. */
    public final float[] learned() {
        return learned;
    }

    public final float[] gradient() {
        return gradient;
    }

    public final float[][] state() {
        return state;
    }

    /** Number of parts. */
    public abstract int parts();

    /** Where a part begins. */
    abstract int partStart(int part);

    /** Where a part ends. */
    abstract int partEnd(int part);

    /** Sets the gradient of what is not a synapse to 0, so that it stays 0. */
    public abstract void maskGradient(int part);

    /** Brings what is derived from the weights up to date with a part of them. */
    abstract void refresh(int part);

    public final void refreshAll() {
        for (int part = 0; part < parts(); part++) {
            refresh(part);
        }
    }

    /** Rounds what was learned to what can be used. */
    public final void constrain(WeightConstraint constraint) {
        ProjectionWeights free = unscaled(learned);
        float[] rounded = new float[free.values().length];
        constraint.apply(connection.projectionId(), free.values(), rounded);
        fill(weights, new ProjectionWeights(free.pre(), free.post(), rounded));
        refreshAll();
    }

    /** Multiplies all weights. */
    public final void scale(float factor) {
        for (int i = 0; i < learned.length; i++) {
            learned[i] *= factor;
        }
        System.arraycopy(learned, 0, weights, 0, weights.length);
        refreshAll();
    }

    /** The weights in use, in the receptor's unit, as the network has them. */
    public ProjectionWeights export() {
        return unscaled(weights);
    }

    /** Takes over weights in the receptor's unit; what is not a synapse becomes 0. */
    public final void load(ProjectionWeights from) {
        fill(learned, from);
        fill(weights, from);
        refreshAll();
    }

    /** Draws each weight uniformly from {@code -bound} to {@code bound}. */
    public final void draw(IntToDoubleFunction uniform, double bound) {
        fillDrawn(learned, uniform, bound);
        System.arraycopy(learned, 0, weights, 0, weights.length);
        refreshAll();
    }

    /** Kept weights as the network has them, in the receptor's unit. */
    abstract ProjectionWeights unscaled(float[] kept);

    abstract void fill(float[] into, ProjectionWeights from);

    abstract void fillDrawn(float[] into, IntToDoubleFunction uniform, double bound);
}
