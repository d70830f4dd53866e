package org.spikebook.simulator.engine;

import org.spikebook.simulator.engine.history.CurrentHistory;
import org.spikebook.simulator.engine.history.SpikeHistory;
import org.spikebook.simulator.model.stimulus.SpikeGenerator;

/** A stimulus in a run. */
sealed interface StimulusRun {

    /** Whether it is worthwhile that several threads do a step together. */
    boolean isShared();

    /** Makes a part of the spikes or currents of a step; no part waits for another. */
    void step(int step, int part, int parts);

    record Spiking(SpikeGenerator generator, int lines, SpikeHistory history)
            implements StimulusRun {
        /** Spikes are listed in order, in the first part. */
        @Override
        public boolean isShared() {
            return false;
        }

        @Override
        public void step(int step, int part, int parts) {
            if (part == 0) {
                generator.spikes(step, 0, lines, history.begin(step));
            }
        }
    }

    record Driving(CurrentHistory history, int lines) implements StimulusRun {

        /** Lines from which on parts save more time than threads take to meet. */
        private static final int WORTH_MEETING = 2_000;

        @Override
        public boolean isShared() {
            return lines >= WORTH_MEETING;
        }

        @Override
        public void step(int step, int part, int parts) {
            history.begin(step, part, parts);
        }
    }
}
