package org.spikebook.simulator.engine.compiled;

import org.spikebook.simulator.model.stimulus.CurrentGenerator;
import org.spikebook.simulator.model.stimulus.SpikeGenerator;
import org.spikebook.simulator.network.Stimulus;

/** A stimulus bound to a run: what it makes, spikes or currents. */
public sealed interface CompiledStimulus {

    Stimulus description();

    /** Whether its spikes have amplitudes. */
    default boolean isGraded() {
        return false;
    }

    record Spiking(Stimulus description, SpikeGenerator generator) implements CompiledStimulus {
        @Override
        public boolean isGraded() {
            return generator.isGraded();
        }
    }

    record Driving(Stimulus description, CurrentGenerator generator) implements CompiledStimulus {}
}
