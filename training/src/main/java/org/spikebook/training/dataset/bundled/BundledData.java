package org.spikebook.training.dataset.bundled;

import org.spikebook.simulator.network.Shape;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.training.dataset.SampleValues;
import org.spikebook.training.dataset.SplitSizes;
import org.spikebook.training.dataset.UnreadableDataException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** The data sets whose files are part of this module, under {@code data/<name>/}. */
final class BundledData {

    private static final int MAX_BYTES = 1 << 28;
    private static final List<String> DIGITS =
            IntStream.range(0, 10).mapToObj(Integer::toString).toList();

    static final DatasetInfo DIGITS_8X8 =
            DatasetInfo.bundled(
                    "digits8x8", Shape.of(8, 8, 1), DIGITS, new SplitSizes(1294, 143, 360));

    static final DatasetInfo MNIST_10K =
            DatasetInfo.bundled(
                    "mnist10k", Shape.of(28, 28, 1), DIGITS, new SplitSizes(7000, 1000, 2000));

    static final DatasetInfo FASHION_10K =
            DatasetInfo.bundled(
                    "fashion10k",
                    Shape.of(28, 28, 1),
                    List.of(
                            "T-shirt",
                            "trousers",
                            "pullover",
                            "dress",
                            "coat",
                            "sandal",
                            "shirt",
                            "sneaker",
                            "bag",
                            "ankle boot"),
                    new SplitSizes(9000, 1000, 2000));

    private BundledData() {}

    /**
     * The lines of the file are in the order of their writers. Every tenth line before the test
     * lines is for validation, so that training sees all of those writers.
     */
    static Dataset digits8x8() {
        SplitSizes sizes = DIGITS_8X8.sizes();
        int features = DIGITS_8X8.features();
        byte[] values = new byte[sizes.total() * features];
        byte[] labels = new byte[sizes.total()];
        List<String> lines = lines("digits8x8/digits.csv");
        int beforeTest = sizes.total() - sizes.test();
        int train = 0;
        int validation = sizes.train();
        for (int line = 0; line < sizes.total(); line++) {
            boolean validates = line < beforeTest && line % 10 == 9;
            int sample = line >= beforeTest ? line : validates ? validation++ : train++;
            String[] cells = lines.get(line + 1).split(",", -1);
            for (int i = 0; i < features; i++) {
                values[sample * features + i] = Byte.parseByte(cells[i]);
            }
            labels[sample] = Byte.parseByte(cells[features]);
        }
        return new Dataset(DIGITS_8X8, new SampleValues.Bytes(values, 16), labels);
    }

    static Dataset mnist10k() {
        return images(MNIST_10K);
    }

    static Dataset fashion10k() {
        return images(FASHION_10K);
    }

    private static Dataset images(DatasetInfo info) {
        byte[] images = idx(info.name() + "/images-idx3-ubyte.gz");
        byte[] labels = idx(info.name() + "/labels-idx1-ubyte.gz");
        return new Dataset(info, new SampleValues.Bytes(images, 255), labels);
    }

    static byte[] idx(String file) {
        try (InputStream in = open(file)) {
            return IdxReader.read(in, file, MAX_BYTES).values();
        } catch (UnreadableDataException e) {
            throw new IllegalStateException("the file shipped with Spikebook is broken", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(String file) {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(open(file), StandardCharsets.US_ASCII))) {
            return in.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        InputStream in = BundledData.class.getResourceAsStream("/data/" + file);
        if (in == null) {
            throw new IllegalStateException("no resource data/" + file);
        }
        return in;
    }
}
