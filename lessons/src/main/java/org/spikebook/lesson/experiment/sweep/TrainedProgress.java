package org.spikebook.lesson.experiment.sweep;

import org.spikebook.simulator.engine.RunControl;
import org.spikebook.training.TrainingControl;

/** Counts the trainings of a figure, and says with how many threads each is done. */
final class TrainedProgress {

    private final RunControl control;
    private final int threads;
    private final double all;
    private int done;

    /**
     * @param control told of progress and asked whether to continue
     * @param all trainings of the figure
     */
    TrainedProgress(RunControl control, int threads, int all) {
        this.control = control;
        this.threads = threads;
        this.all = all;
    }

    int threads() {
        return threads;
    }

    /** Another training is done. */
    void next() {
        control.progress().accept(++done / all);
    }

    /** For parts of a training's evaluation, which count for nothing. */
    RunControl quiet() {
        return new RunControl(_ -> {}, control.cancelled());
    }

    TrainingControl training() {
        return new TrainingControl() {
            @Override
            public int threads() {
                return threads;
            }

            @Override
            public boolean cancelled() {
                return control.cancelled().getAsBoolean();
            }
        };
    }
}
