package org.spikebook.training.dataset.bundled;

import org.spikebook.simulator.network.Shape;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.dataset.SampleForm;
import org.spikebook.training.dataset.SampleSource;
import org.spikebook.training.dataset.SplitSizes;
import org.spikebook.training.random.CounterStream;

import java.util.List;

/** What a simulated event camera saw; see {@link EventCamera}. */
final class CameraData {

    private static final int SHAPES_SIDE = 24;
    private static final int DIGITS_SIDE = 34;
    private static final int SHAPES_US = 100_000;
    private static final int SHAPES_LOOK_US = 2000;
    private static final int DIGITS_LOOK_US = 5000;
    private static final long KEPT_BYTES = 96L << 20;

    static final DatasetInfo MOVING_SHAPES =
            DatasetInfo.bundled(
                            "movingShapes",
                            Shape.of(SHAPES_SIDE, SHAPES_SIDE, 2),
                            List.of("disc", "square", "triangle", "cross"),
                            new SplitSizes(6000, 500, 1000))
                    .withForm(SampleForm.EVENTS);

    static final DatasetInfo SACCADING_DIGITS =
            DatasetInfo.bundled(
                            "saccadingDigits",
                            Shape.of(DIGITS_SIDE, DIGITS_SIDE, 2),
                            BundledData.MNIST_10K.classNames(),
                            BundledData.MNIST_10K.sizes())
                    .withForm(SampleForm.EVENTS);

    private CameraData() {}

    /**
     * Shapes that cross the view within 100 ms, each at its own size, angle, turn, speed and
     * contrast, lighter or darker than what is behind.
     */
    static Dataset movingShapes() {
        int classes = MOVING_SHAPES.classNames().size();
        byte[] labels = new byte[MOVING_SHAPES.sizes().total()];
        for (int sample = 0; sample < labels.length; sample++) {
            labels[sample] = (byte) (sample % classes);
        }
        MovingShape.Form[] forms = MovingShape.Form.values();
        EventCamera camera = EventCamera.square(SHAPES_SIDE, SHAPES_LOOK_US);
        return made(
                MOVING_SHAPES,
                labels,
                SHAPES_US,
                (sample, stream) ->
                        camera.watch(
                                MovingShape.draw(
                                        forms[labels[sample]], SHAPES_SIDE, SHAPES_US, stream),
                                SHAPES_US,
                                stream));
    }

    /** The digits of {@code mnist10k}, in the same order. */
    static Dataset saccadingDigits() {
        Dataset digits = BundledData.mnist10k();
        byte[] labels = new byte[digits.sampleCount()];
        for (int sample = 0; sample < labels.length; sample++) {
            labels[sample] = (byte) digits.label(sample);
        }
        EventCamera camera = EventCamera.square(DIGITS_SIDE, DIGITS_LOOK_US);
        return made(
                SACCADING_DIGITS,
                labels,
                Saccade.DURATION_US,
                (sample, stream) ->
                        camera.watch(
                                new Saccade(digits.sample(sample), 28, DIGITS_SIDE),
                                Saccade.DURATION_US,
                                stream));
    }

    /** A recording whose random numbers come from the stream {@code key}. */
    @FunctionalInterface
    private interface Recorder {
        Sample.Events record(int sample, long key);
    }

    private static Dataset made(
            DatasetInfo info, byte[] labels, int durationUs, Recorder recorder) {
        long stream = CounterStream.child(CounterStream.ofSeed(2018), info.name());
        SampleSource source =
                new MadeSamples(
                        info,
                        durationUs,
                        KEPT_BYTES,
                        sample -> recorder.record(sample, CounterStream.child(stream, sample)));
        return Dataset.of(info, source, labels);
    }
}
