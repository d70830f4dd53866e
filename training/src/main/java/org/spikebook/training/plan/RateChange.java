package org.spikebook.training.plan;

/**
 * Another learning rate from an epoch on, as a user chose who watched the training. The optimizer's
 * schedule continues from it.
 *
 * @param fromEpoch counted from 1; the first epoch has the optimizer's own rate
 * @param learningRate in place of the optimizer's
 */
public record RateChange(int fromEpoch, double learningRate) {

    public static final double MAX_RATE = 10;

    public RateChange {
        if (fromEpoch < 2 || fromEpoch > TrainingSchedule.MAX_EPOCHS) {
            throw new IllegalArgumentException(
                    "fromEpoch must be from 2 to "
                            + TrainingSchedule.MAX_EPOCHS
                            + ", was "
                            + fromEpoch);
        }
        if (!(learningRate > 0 && learningRate <= MAX_RATE)) {
            throw new IllegalArgumentException(
                    "learningRate must be above 0 and at most 10, was " + learningRate);
        }
    }
}
