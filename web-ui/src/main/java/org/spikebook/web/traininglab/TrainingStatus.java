package org.spikebook.web.traininglab;

import org.jspecify.annotations.Nullable;
import org.spikebook.web.traininglab.history.HistoryIndex;

/**
 * How far a training job has come; kept with the job, so that a page opened later shows the whole
 * curve.
 *
 * @param done share of the work, 0 to 1
 * @param epoch being run, from 1 on
 * @param probe a sample shown to the network after some epoch; none before the first
 * @param recorded where to find what was recorded up to now; none before the first moment, in rows
 *     of older versions, and once the training is done: then it is kept beside the network
 * @param cellHash of the cell that is trained, as in the payload; none in rows of older versions
 */
public record TrainingStatus(
        double done,
        int epoch,
        TrainingCurve curve,
        @Nullable ProbeRun probe,
        @Nullable HistoryIndex recorded,
        @Nullable String cellHash) {

    /** Epochs that are finished, whose state was kept. */
    public int epochsDone() {
        return (int)
                curve.points().stream().filter(p -> p.validationAccuracy().isPresent()).count();
    }
}
