package org.spikebook.training.dataset;

import org.spikebook.simulator.network.Shape;
import org.spikebook.training.dataset.Sample.Still;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Labeled samples, with a fixed split into training, validation and test part. All samples are of
 * one {@link SampleForm form}. Immutable and safe for use by several threads.
 */
public final class Dataset {

    private final DatasetInfo info;
    private final SampleSource source;
    private final byte[] labels;
    private final String hash;

    private Dataset(DatasetInfo info, SampleSource source, byte[] labels) {
        this.info = info;
        this.source = source;
        this.labels = labels;
        this.hash = DataHash.of(info, source, labels);
    }

    /**
     * Still samples.
     *
     * @param values {@code values[sample * features + feature]}; not copied
     * @param labels class of each sample; not copied
     */
    public Dataset(DatasetInfo info, SampleValues values, byte[] labels) {
        this(requireFit(info, values, labels), values.samples(info.features()), labels);
    }

    private static DatasetInfo requireFit(DatasetInfo info, SampleValues values, byte[] labels) {
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
        return info;
    }

    /**
     * Samples of any form.
     *
     * @param source gives samples of the form and shape that {@code info} says
     * @param labels class of each sample, as many as {@code info} says; not copied
     */
    public static Dataset of(DatasetInfo info, SampleSource source, byte[] labels) {
        if (labels.length != info.sizes().total()) {
            throw new IllegalArgumentException(labels.length + " labels do not fit " + info);
        }
        return new Dataset(info, source, labels);
    }

    /**
     * Samples of bytes.
     *
     * @param values {@code values[sample * features + feature]}, 0 to 255; not copied
     * @param fullScale the byte that stands for 1, above 0
     * @param labels class of each sample; not copied
     */
    public static Dataset ofBytes(DatasetInfo info, byte[] values, float fullScale, byte[] labels) {
        return new Dataset(info, new SampleValues.Bytes(values, fullScale), labels);
    }

    /**
     * Samples of measures of any range. Each feature is scaled to 0 to 1 by its range in the
     * training part; what lies beyond is clipped.
     *
     * @param measures {@code measures[sample * features + feature]}; scaled in place and not copied
     * @param labels class of each sample; not copied
     */
    public static Dataset ofMeasures(DatasetInfo info, float[] measures, byte[] labels) {
        int features = info.features();
        int trained = info.sizes().train() * features;
        for (int i = 0; i < features; i++) {
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            for (int k = i; k < trained; k += features) {
                low = Math.min(low, measures[k]);
                high = Math.max(high, measures[k]);
            }
            float range = high > low ? high - low : 1;
            for (int k = i; k < measures.length; k += features) {
                measures[k] = Math.clamp((measures[k] - low) / range, 0f, 1f);
            }
        }
        return new Dataset(info, new SampleValues.Floats(measures), labels);
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

    /** Number of values of a sample, or of a frame of it. */
    public int features() {
        return info.features();
    }

    /** How the values of a sample, or of a frame of it, are arranged. */
    public Shape shape() {
        return info.shape();
    }

    public int classCount() {
        return info.classNames().size();
    }

    public List<String> classNames() {
        return info.classNames();
    }

    /** The same in the language of a reader, as far as there are words for them. */
    public List<String> classNames(Locale locale) {
        return info.classNames(locale);
    }

    /** The samples of a part. */
    public SampleRange range(Split split) {
        return info.sizes().of(split);
    }

    /** The class of a sample, 0 to {@code classCount() - 1}. */
    public int label(int sample) {
        return labels[sample];
    }

    /** What the samples are. */
    public SampleForm form() {
        return info.form();
    }

    /** A sample as it is; its arrays are not to be modified. */
    public Sample at(int sample) {
        return source.sample(Objects.checkIndex(sample, labels.length));
    }

    /**
     * The values of a still sample, each from 0 to 1, in a new array.
     *
     * @throws IllegalStateException if samples are of another form
     */
    public float[] sample(int sample) {
        if (at(sample) instanceof Still(float[] values)) {
            return values.clone();
        }
        throw new IllegalStateException(name() + " has no still samples but " + form());
    }

    /** A sample as a person can look at it, whatever its form. */
    public SamplePicture picture(int sample) {
        return SamplePicture.of(at(sample), shape());
    }

    /**
     * {@code sha256:…} over shape, classes, split, samples and labels; see {@link
     * SampleSource#identifying}.
     */
    public String hash() {
        return hash;
    }
}
