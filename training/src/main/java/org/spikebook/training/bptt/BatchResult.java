package org.spikebook.training.bptt;

/**
 * Loss, accuracy and spikes of some samples.
 *
 * @param samples how many
 * @param loss sum of their losses
 * @param correct number of samples classified correctly
 * @param hiddenSpikes spikes of all hidden layers
 * @param inputSpikes spikes shown
 */
public record BatchResult(
        int samples, double loss, int correct, long hiddenSpikes, long inputSpikes) {

    public static final BatchResult NONE = new BatchResult(0, 0, 0, 0, 0);

    public BatchResult plus(BatchResult other) {
        return new BatchResult(
                samples + other.samples,
                loss + other.loss,
                correct + other.correct,
                hiddenSpikes + other.hiddenSpikes,
                inputSpikes + other.inputSpikes);
    }

    public double meanLoss() {
        return samples == 0 ? 0 : loss / samples;
    }

    /** Accuracy: the share of samples classified correctly, 0 to 1. */
    public double accuracy() {
        return samples == 0 ? 0 : (double) correct / samples;
    }

    public double hiddenSpikesPerSample() {
        return samples == 0 ? 0 : (double) hiddenSpikes / samples;
    }
}
