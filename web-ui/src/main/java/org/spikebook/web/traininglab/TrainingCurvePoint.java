package org.spikebook.web.traininglab;

import org.spikebook.training.progress.EpochResult;
import org.spikebook.training.progress.TrainingProgress;

import java.util.OptionalDouble;

/**
 * How training stood at one moment.
 *
 * @param epoch epochs done, with the fraction of the current one
 * @param loss mean over the samples since the point before
 * @param trainAccuracy 0 to 1, over the same samples
 * @param validationAccuracy 0 to 1; known at the end of an epoch only
 * @param hiddenSpikes of one sample, summed over the hidden populations
 */
public record TrainingCurvePoint(
        double epoch,
        double loss,
        double trainAccuracy,
        OptionalDouble validationAccuracy,
        double hiddenSpikes) {

    /** Whether it lies behind so many epochs, or closes the last of them: no more follow there. */
    boolean isBehind(double epochs) {
        return validationAccuracy.isPresent() ? epoch >= epochs : epoch > epochs;
    }

    static TrainingCurvePoint of(TrainingProgress progress) {
        return new TrainingCurvePoint(
                progress.done() * progress.epochs(),
                progress.loss(),
                progress.accuracy(),
                progress.validationAccuracy(),
                progress.hiddenSpikesPerSample());
    }

    /** The end of epoch {@code number}, counted from 1. */
    static TrainingCurvePoint of(int number, EpochResult epoch) {
        return new TrainingCurvePoint(
                number,
                epoch.loss(),
                epoch.accuracy(),
                OptionalDouble.of(epoch.validationAccuracy()),
                epoch.hiddenSpikesPerSample());
    }
}
