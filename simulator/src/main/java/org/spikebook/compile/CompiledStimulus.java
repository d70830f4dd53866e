package org.spikebook.compile;

import org.spikebook.network.model.Stimulus;
import org.spikebook.stimulus.CurrentGenerator;
import org.spikebook.stimulus.SpikeGenerator;

/** A stimulus bound to a run: what it makes, spikes or currents. */
public sealed interface CompiledStimulus {

    Stimulus description();

    default int lines() {
        return description().size();
    }

    record Spiking(Stimulus description, SpikeGenerator generator) implements CompiledStimulus {}

    record Driving(Stimulus description, CurrentGenerator generator) implements CompiledStimulus {}
}
