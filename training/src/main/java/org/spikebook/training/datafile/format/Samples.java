package org.spikebook.training.datafile.format;

import org.spikebook.simulator.network.Shape;

import java.util.List;

/**
 * Labeled samples as they lie in their files, before they are dealt to parts.
 *
 * @param shape of each sample
 * @param classNames by label
 * @param labels class of each sample
 * @param trainCount samples from here on are the test part that came with the files; the number of
 *     all samples if none did
 * @param values of all samples
 */
@SuppressWarnings("ArrayRecordComponent")
public record Samples(
        Shape shape, List<String> classNames, byte[] labels, int trainCount, SampleBlock values) {

    public Samples {
        classNames = List.copyOf(classNames);
    }

    /** Whether the files say which samples are for the test. */
    public boolean hasTest() {
        return trainCount < labels.length;
    }
}
