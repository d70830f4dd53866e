package org.spikebook.training.progress;

import java.util.OptionalDouble;

/**
 * Where a training stands after a batch, and what its samples gave since the last report.
 *
 * @param epoch from 1 on
 * @param epochs to be run
 * @param batch batches done in this epoch
 * @param batches in an epoch
 * @param loss mean over the samples since the last report, or over the epoch at its end
 * @param accuracy on the same samples, 0 to 1
 * @param validationAccuracy at the end of an epoch only, 0 to 1
 * @param hiddenSpikesPerSample mean over the same samples; all populations but the output
 */
public record TrainingProgress(
        int epoch,
        int epochs,
        int batch,
        int batches,
        double loss,
        double accuracy,
        OptionalDouble validationAccuracy,
        double hiddenSpikesPerSample) {

    /** Share of the whole training that is done, 0 to 1. */
    public double done() {
        return ((epoch - 1) + (double) batch / batches) / epochs;
    }
}
