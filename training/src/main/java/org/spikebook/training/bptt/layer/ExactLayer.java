package org.spikebook.training.bptt.layer;

import org.spikebook.training.bptt.spike.SpikeLog;

/** One population in double precision, step by step: the simulator's arithmetic. */
public interface ExactLayer {

    /** Whether negative weights arrive apart from positive ones. */
    boolean hasTwoChannels();

    /**
     * One step.
     *
     * @param positive summed weights of the spikes that arrive; not modified
     * @param negative those of negative weights, where they arrive apart; not modified
     * @param spikes where to append the spikes
     */
    void step(double[] positive, double[] negative, SpikeLog spikes);

    /** The state that a readout sees, for example the potential in mV. */
    double[] potentials();
}
