package org.spikebook.training.bptt.layer;

import org.spikebook.training.bptt.synapse.Lanes;
import org.spikebook.training.surrogate.SurrogateGradient;

/** What the neurons of a layer are, in numbers. */
public sealed interface Neurons permits LifConstants, ReluConstants {

    /**
     * A weight, in the receptor's unit, that brings a neuron from rest to threshold by a single
     * spike.
     */
    double weightScale();

    /** Whether they fire, so that others can follow them. */
    boolean fires();

    /** How often one can fire at most; infinite where firing all the time is nothing unusual. */
    double mostSpikesPerStep();

    /**
     * What runs them in single precision.
     *
     * @param surrogate derivative of a spike, if they have any
     * @param learnsDecay whether their time constant is trained, if they have one
     */
    LayerKernel kernel(
            Lanes lanes, int steps, SurrogateGradient.Curve surrogate, boolean learnsDecay);

    /** What runs them as the simulator does. */
    ExactLayer exact(int size);
}
