package org.spikebook.engine;

import org.spikebook.stimulus.SpikeGenerator;

/** A stimulus in a run. */
sealed interface StimulusRun {

    /** Makes the spikes or currents of a step. */
    void step(int step);

    record Spiking(SpikeGenerator generator, int lines, SpikeHistory history)
            implements StimulusRun {
        @Override
        public void step(int step) {
            generator.spikes(step, 0, lines, history.begin(step));
        }
    }

    record Driving(CurrentHistory history) implements StimulusRun {
        @Override
        public void step(int step) {
            history.begin(step);
        }
    }
}
