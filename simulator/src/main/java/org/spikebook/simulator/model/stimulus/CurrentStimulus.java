package org.spikebook.simulator.model.stimulus;

/** A stimulus whose lines carry a current in pA. */
public interface CurrentStimulus extends StimulusModel {

    @Override
    default Output output() {
        return Output.CURRENT;
    }

    /** What makes its currents in a run. */
    CurrentGenerator generator(StimulusSetup setup);
}
