package org.spikebook.engine;

import org.spikebook.stimulus.SpikeGenerator;

/** A stimulus in a run. */
sealed interface StimulusRun {

    /** Makes a worker's share of the spikes or currents of a step; no share waits for another. */
    void step(int step, int worker, int workers);

    record Spiking(SpikeGenerator generator, int lines, SpikeHistory history)
            implements StimulusRun {
        /** Spikes are listed in order, by the first worker. */
        @Override
        public void step(int step, int worker, int workers) {
            if (worker == 0) {
                generator.spikes(step, 0, lines, history.begin(step));
            }
        }
    }

    record Driving(CurrentHistory history) implements StimulusRun {
        @Override
        public void step(int step, int worker, int workers) {
            history.begin(step, worker, workers);
        }
    }
}
