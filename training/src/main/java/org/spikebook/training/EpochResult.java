package org.spikebook.training;

/**
 * One epoch of a training.
 *
 * @param loss mean over the training samples, measured while learning
 * @param accuracy on the training samples, measured while learning, 0 to 1
 * @param validationAccuracy after the epoch, 0 to 1
 * @param hiddenSpikesPerSample mean over the training samples
 */
public record EpochResult(
        double loss, double accuracy, double validationAccuracy, double hiddenSpikesPerSample) {}
