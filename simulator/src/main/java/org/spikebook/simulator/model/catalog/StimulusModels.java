package org.spikebook.simulator.model.catalog;

import org.spikebook.simulator.model.stimulus.DatasetStimulus;
import org.spikebook.simulator.model.stimulus.EventRecording;
import org.spikebook.simulator.model.stimulus.NoiseCurrent;
import org.spikebook.simulator.model.stimulus.OrnsteinUhlenbeckCurrent;
import org.spikebook.simulator.model.stimulus.RampCurrent;
import org.spikebook.simulator.model.stimulus.RegularSpikes;
import org.spikebook.simulator.model.stimulus.SampledCurrent;
import org.spikebook.simulator.model.stimulus.SineCurrent;
import org.spikebook.simulator.model.stimulus.SpikeTimes;
import org.spikebook.simulator.model.stimulus.StepCurrent;
import org.spikebook.simulator.model.stimulus.StimulusModel;
import org.spikebook.simulator.model.stimulus.poisson.Poisson;
import org.spikebook.simulator.model.stimulus.poisson.SampledPoisson;
import org.spikebook.simulator.model.stimulus.poisson.SinePoisson;

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
