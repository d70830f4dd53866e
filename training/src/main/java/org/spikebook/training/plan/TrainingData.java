package org.spikebook.training.plan;

import org.spikebook.simulator.parameter.Configured;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.Distortion;
import org.spikebook.training.encoding.EncodedDataset;
import org.spikebook.training.encoding.EncodingWindow;
import org.spikebook.training.encoding.SpikeEncoder;

/**
 * The samples that a network is trained on, and the spikes that they become.
 *
 * @param name of the data set
 * @param split which split of it: {@link #STANDARD_SPLIT}
 * @param distortion how training samples are varied each time they are shown; never test samples
 * @param encoder how values become spikes
 * @param steps for which a sample is shown; the time step is the network's dtMs
 */
public record TrainingData(
        String name,
        String split,
        Configured<Distortion> distortion,
        Configured<SpikeEncoder> encoder,
        int steps) {

    /** The split that comes with the data set. */
    public static final String STANDARD_SPLIT = "standard";

    public static final int MAX_STEPS = 1000;

    public TrainingData {
        PlanLimits.requireBetween("steps", steps, 1, MAX_STEPS);
    }

    /**
     * All samples of a data set behind the encoder, as they are.
     *
     * @param dtMs time step of the network that they are shown to, in ms
     */
    public EncodedDataset encode(Dataset dataset, double dtMs) {
        return EncodedDataset.all(dataset, encoder, new EncodingWindow(steps, dtMs));
    }
}
