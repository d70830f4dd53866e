package org.spikebook.simulator.model.stimulus.poisson;

import org.spikebook.simulator.model.stimulus.SpikeGenerator;

/** A spike generator that can count its spikes without listing them. */
public interface CountGenerator extends SpikeGenerator {

    /** What adds its counts, each times {@code weight}, to what arrives at a population. */
    CountAdder adder(double weight);
}
