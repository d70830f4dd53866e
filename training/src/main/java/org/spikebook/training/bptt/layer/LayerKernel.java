package org.spikebook.training.bptt.layer;

import org.spikebook.training.bptt.synapse.Lanes;

/**
 * The dynamics of one layer, step by step, forward and backward. Arrays are chunk-major over steps
 * ({@link Lanes}). Holds scratch memory: one for each thread and layer.
 */
public interface LayerKernel {

    /** Starts a sample. */
    void begin(SampleTrace.LayerTrace trace);

    /**
     * Runs a step, of which the summed input stands in the trace's values: it is overwritten with
     * what the backward pass needs, and the spikes are appended.
     */
    void step(int t);

    /** The potential of a neuron after the last step. */
    float finalPotential(int neuron);

    /**
     * Starts the backward pass of a sample.
     *
     * @param trace as the forward run left it
     * @param errors derivative of the loss with respect to each spike over all steps; what belongs
     *     to a step must be complete before {@link #back} is called for it
     * @param finalErrors derivative with respect to each final potential
     */
    void beginBack(SampleTrace.LayerTrace trace, float[] errors, float[] finalErrors);

    /** Sets the factor by which a potential decays in a step, where the neurons have one. */
    default void setDecay(float decay) {}

    /** Derivative of the loss with respect to that, since the backward pass began. */
    default double decayGradient() {
        return 0;
    }

    /**
     * Turns the errors of a step into those of its inputs, which overwrite the trace's values.
     *
     * @param ends whether no error of the step after this one counts
     */
    void back(int t, boolean ends);
}
