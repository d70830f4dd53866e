package org.spikebook.training.control;

import org.spikebook.simulator.model.stimulus.SpikeTrain;

/**
 * A network that chooses the actions of an episode, in the simulator or on something else. Its
 * state carries over from one control step to the next. For use by one thread.
 */
public interface Controller {

    /**
     * Shows the state of the plant for one control step.
     *
     * @return spikes of each output neuron meanwhile; the next call may overwrite them
     */
    int[] present(SpikeTrain shown);

    /** Ends an episode: the next one finds the network at rest. */
    void rest();
}
