package org.spikebook.network.model;

import org.spikebook.parameter.Configured;
import org.spikebook.stimulus.StimulusModel;

/** What drives the network from outside: {@code shape.size()} lines of spikes or current. */
public record Stimulus(String id, Shape shape, Configured<StimulusModel> model) {

    public int size() {
        return shape.size();
    }

    /** As many lines of something else. */
    public Stimulus withModel(Configured<StimulusModel> changed) {
        return new Stimulus(id, shape, changed);
    }
}
