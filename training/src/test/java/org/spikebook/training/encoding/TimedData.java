package org.spikebook.training.encoding;

import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.text.Text;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.dataset.SampleForm;
import org.spikebook.training.dataset.SplitSizes;
import org.spikebook.training.dataset.bundled.DatasetCatalog;
import org.spikebook.training.random.CounterStream;

import java.util.List;

/** Small data sets whose samples take time. */
final class TimedData {

    private static final int SIDE = 8;
    private static final int DURATION_US = 80_000;

    private TimedData() {}

    /** The digits of 8 x 8 pixels, read row by row: eight frames of eight values. */
    static Dataset scannedDigits() {
        Dataset digits = DatasetCatalog.standard().dataset("digits8x8").orElseThrow();
        byte[] labels = new byte[digits.sampleCount()];
        for (int sample = 0; sample < labels.length; sample++) {
            labels[sample] = (byte) digits.label(sample);
        }
        return Dataset.of(
                info(Shape.of(SIDE), digits.classNames(), digits.info().sizes(), SampleForm.SERIES),
                sample -> new Sample.Series(digits.sample(sample), SIDE, 10),
                labels);
    }

    /** Bars that move over 8 x 8 pixels within 80 ms, with noise events all over. */
    static Dataset movingBars() {
        SplitSizes sizes = new SplitSizes(400, 100, 100);
        byte[] labels = new byte[sizes.total()];
        for (int sample = 0; sample < labels.length; sample++) {
            labels[sample] = (byte) (sample % 4);
        }
        return Dataset.of(
                info(
                        Shape.of(SIDE, SIDE, 2),
                        List.of("right", "left", "down", "up"),
                        sizes,
                        SampleForm.EVENTS),
                sample -> bar(sample % 4, CounterStream.ofSeed(sample)),
                labels);
    }

    private static DatasetInfo info(
            Shape shape, List<String> classes, SplitSizes sizes, SampleForm form) {
        Text text = Text.of(TimedData.class, "none");
        return new DatasetInfo("timed", text, text, shape, classes, sizes, form);
    }

    /** Every 10 ms the front lights up a row or column and the back darkens the one behind. */
    private static Sample bar(int direction, long stream) {
        int perMoment = 2 * SIDE + 1;
        int[] timesUs = new int[SIDE * perMoment];
        int[] lines = new int[timesUs.length];
        for (int moment = 0; moment < SIDE; moment++) {
            for (int k = 0; k < perMoment; k++) {
                int at = moment * perMoment + k;
                timesUs[at] = moment * DURATION_US / SIDE;
                int along = k / 2;
                lines[at] =
                        k == perMoment - 1
                                ? (int) (CounterStream.uniform(stream, moment) * 2 * SIDE * SIDE)
                                : line(direction, moment, along, 1 - k % 2);
            }
        }
        return new Sample.Events(timesUs, lines, DURATION_US);
    }

    private static int line(int direction, int moment, int along, int polarity) {
        int front = direction % 2 == 0 ? moment : SIDE - 1 - moment;
        int behind = front + (direction % 2 == 0 ? -1 : 1);
        int across = polarity == 1 ? front : Math.clamp(behind, 0, SIDE - 1);
        int x = direction < 2 ? across : along;
        int y = direction < 2 ? along : across;
        return (y * SIDE + x) * 2 + polarity;
    }
}
