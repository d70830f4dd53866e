package org.spikebook.training.plan;

/**
 * For how long samples are shown, and how often weights are updated meanwhile.
 *
 * @param epochs how often every training sample is shown, at most
 * @param patience early stopping: epochs without a better validation result after which training
 *     stops; 0 for never
 * @param batchSize samples between two updates
 */
public record TrainingSchedule(int epochs, int patience, int batchSize) {

    public static final int MAX_EPOCHS = 1000;
    public static final int MAX_BATCH_SIZE = 4096;

    public TrainingSchedule {
        PlanLimits.requireBetween("epochs", epochs, 1, MAX_EPOCHS);
        PlanLimits.requireBetween("patience", patience, 0, MAX_EPOCHS);
        PlanLimits.requireBetween("batchSize", batchSize, 1, MAX_BATCH_SIZE);
    }

    /** Updates in one epoch of so many samples; the last may have fewer samples. */
    public int batches(int samples) {
        return (samples + batchSize - 1) / batchSize;
    }
}
