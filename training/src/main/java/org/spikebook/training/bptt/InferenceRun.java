package org.spikebook.training.bptt;

import org.spikebook.simulator.model.stimulus.SpikeTrain;

import java.util.List;

/** Runs samples through a network with fixed weights. Safe for use by several threads. */
public interface InferenceRun {

    /** Ids of the populations, the output last. */
    List<String> populationIds();

    /**
     * Runs one sample.
     *
     * @param input its spikes; as many lines as the network has
     * @param watcher called after every step
     */
    ExactRun.Response run(SpikeTrain input, ExactRun.Watcher watcher);
}
