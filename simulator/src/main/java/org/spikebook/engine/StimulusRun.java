package org.spikebook.engine;

import org.spikebook.stimulus.SpikeGenerator;

/** A stimulus in a run. */
sealed interface StimulusRun {

    /** Whether it is worth while that several workers do a step together. */
    boolean isShared();

    /** Makes a worker's share of the spikes or currents of a step; no share waits for another. */
    void step(int step, int worker, int workers);

    record Spiking(SpikeGenerator generator, int lines, SpikeHistory history)
            implements StimulusRun {
        /** Spikes are listed in order, by the first worker. */
        @Override
        public boolean isShared() {
            return false;
        }

        @Override
        public void step(int step, int worker, int workers) {
            if (worker == 0) {
                generator.spikes(step, 0, lines, history.begin(step));
            }
        }
    }

    record Driving(CurrentHistory history, int lines) implements StimulusRun {

        /** Lines from which on sharing them saves more than a meeting of the workers takes. */
        private static final int WORTH_MEETING = 2_000;

        @Override
        public boolean isShared() {
            return lines >= WORTH_MEETING;
        }

        @Override
        public void step(int step, int worker, int workers) {
            history.begin(step, worker, workers);
        }
    }
}
