package org.spikebook.simulator.model.stimulus;

/** A stimulus whose lines spike. */
public interface SpikeStimulus extends StimulusModel {

    @Override
    default Output output() {
        return Output.SPIKES;
    }

    /** What makes its spikes in a run. */
    SpikeGenerator generator(StimulusSetup setup);
}
