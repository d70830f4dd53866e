package org.spikebook.stimulus;

import java.util.List;

/** The stimuli that come with Spikebook. */
public final class StimulusModels {

    private StimulusModels() {}

    public static List<StimulusModel> standard() {
        return List.of(
                new Poisson(),
                new SinePoisson(),
                new SampledPoisson(),
                new StepCurrent(),
                new SampledCurrent(),
                new NoiseCurrent(),
                new OrnsteinUhlenbeckCurrent(),
                new RampCurrent(),
                new SineCurrent(),
                new RegularSpikes(),
                new SpikeTimes(),
                new EventRecording(),
                new DatasetStimulus());
    }
}
