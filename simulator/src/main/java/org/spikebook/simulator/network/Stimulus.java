package org.spikebook.simulator.network;

import org.spikebook.simulator.model.stimulus.StimulusModel;
import org.spikebook.simulator.parameter.Configured;

/** What drives the network from outside: {@code shape.size()} lines of spikes or current. */
public record Stimulus(String id, Shape shape, Configured<StimulusModel> model) {

    public int size() {
        return shape.size();
    }

    /** Whether its lines carry a current; those of other stimuli carry spikes. */
    public boolean carriesCurrent() {
        return model.component().output() == StimulusModel.Output.CURRENT;
    }

    /** As many lines of something else. */
    public Stimulus withModel(Configured<StimulusModel> changed) {
        return new Stimulus(id, shape, changed);
    }
}
