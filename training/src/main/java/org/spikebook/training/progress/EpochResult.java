package org.spikebook.training.progress;

/**
 * One epoch of a training.
 *
 * @param loss mean over the training samples, measured while learning
 * @param accuracy on the training samples, measured while learning, 0 to 1
 * @param validationLoss after the epoch
 * @param validationAccuracy after the epoch, 0 to 1
 * @param hiddenSpikesPerSample mean over the training samples
 */
public record EpochResult(
        double loss,
        double accuracy,
        double validationLoss,
        double validationAccuracy,
        double hiddenSpikesPerSample) {

    /**
     * Whether its weights did better on the validation part: more samples classified correctly,
     * then less loss.
     */
    public boolean betterThan(EpochResult other) {
        return validationAccuracy > other.validationAccuracy
                || (validationAccuracy == other.validationAccuracy
                        && validationLoss < other.validationLoss);
    }
}
