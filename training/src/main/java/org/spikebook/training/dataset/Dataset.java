package org.spikebook.training.dataset;

import org.spikebook.network.model.Shape;

import java.util.List;

/**
 * Labelled samples of values from 0 to 1, with a fixed split into training, validation and test
 * part. Immutable and safe for use by several threads.
 */
public final class Dataset {

    private final DatasetInfo info;
    private final SampleValues values;
    private final byte[] labels;
    private final String hash;

    /**
     * @param values {@code values[sample * features + feature]}; not copied
     * @param labels class of each sample; not copied
     */
    Dataset(DatasetInfo info, SampleValues values, byte[] labels) {
        if (labels.length != info.sizes().total()
                || values.length() != Math.multiplyExact(labels.length, info.features())) {
            throw new IllegalArgumentException(
                    info.name()
                            + ": "
                            + labels.length
                            + " labels and "
                            + values.length()
                            + " values do not fit "
                            + info);
        }
        this.info = info;
        this.values = values;
        this.labels = labels;
        this.hash = DataHash.of(info, values, labels);
    }

    public DatasetInfo info() {
        return info;
    }

    /** Its name in plans, documents and on the command line. */
    public String name() {
        return info.name();
    }

    public int sampleCount() {
        return labels.length;
    }

    /** Number of values of a sample. */
    public int features() {
        return info.features();
    }

    /** How the values of a sample are arranged. */
    public Shape shape() {
        return info.shape();
    }

    public int classCount() {
        return info.classNames().size();
    }

    public List<String> classNames() {
        return info.classNames();
    }

    /** The samples of a part. */
    public SampleRange range(Split split) {
        return info.sizes().of(split);
    }

    /** The class of a sample, 0 to {@code classCount() - 1}. */
    public int label(int sample) {
        return labels[sample];
    }

    /** The values of a sample, each from 0 to 1, in a new array. */
    public float[] sample(int sample) {
        float[] copy = new float[features()];
        copySample(sample, copy);
        return copy;
    }

    /**
     * Copies the values of a sample.
     *
     * @param into overwritten; {@link #features()} long
     */
    public void copySample(int sample, float[] into) {
        if (into.length != features()) {
            throw new IllegalArgumentException(
                    "a sample has " + features() + " values, the array " + into.length);
        }
        values.copy(Math.multiplyExact(sample, features()), into);
    }

    /** {@code sha256:…} over shape, classes, split, values and labels. */
    public String hash() {
        return hash;
    }
}
