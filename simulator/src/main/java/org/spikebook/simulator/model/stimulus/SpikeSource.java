package org.spikebook.simulator.model.stimulus;

/**
 * Samples as input spikes, with the class that each belongs to: a data set behind an encoder, or
 * anything else that can be shown to a network one sample at a time. Immutable and safe for use by
 * several threads.
 */
public interface SpikeSource {

    /** Number of input lines. */
    int lines();

    /** Steps for which each sample is shown. */
    int steps();

    /** Number of samples. */
    int sampleCount();

    /** Number of classes; labels are 0 to {@code classCount() - 1}. */
    int classCount();

    /** The class of a sample. */
    int label(int sample);

    /**
     * The spikes of a sample. The same arguments give the same spikes, always; an encoder without
     * randomness ignores the {@code seed}.
     *
     * @throws IndexOutOfBoundsException if there is no such sample
     */
    SpikeTrain spikes(int sample, long seed);

    /**
     * The spikes of a sample at a higher input intensity, for networks that responded with too few
     * spikes; the same spikes where the encoder has no intensity.
     *
     * @param factor 1 or more
     */
    default SpikeTrain intensified(int sample, long seed, double factor) {
        return spikes(sample, seed);
    }
}
