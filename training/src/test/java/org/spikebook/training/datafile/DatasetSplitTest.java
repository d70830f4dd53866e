package org.spikebook.training.datafile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spikebook.simulator.network.Shape;
import org.spikebook.training.datafile.format.SampleBlock;
import org.spikebook.training.datafile.format.Samples;
import org.spikebook.training.dataset.SplitSizes;
import org.spikebook.training.dataset.UnreadableDataException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The sizes of official splits, as {@code docs/training.md} states them. */
class DatasetSplitTest {

    private static final Path DOC = Path.of("../docs/training.md");
    private static final int TEST = 10_000;

    /** How many of the 60,000 images of MNIST that are not for the test each class has. */
    private static final int[] MNIST = {5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949};

    @Test
    void tenthOfEachClass_roundedDown_isForValidation() throws IOException {
        int[] fashion = new int[10];
        Arrays.fill(fashion, 6_000);

        assertThat(sizes(fashion)).isEqualTo(new SplitSizes(54_000, 6_000, TEST));
        assertThat(sizes(MNIST)).isEqualTo(new SplitSizes(54_004, 5_996, TEST));
        assertThat(Files.readString(DOC).replaceAll("\\s+", " "))
                .contains("54,000 and 6,000 images of Fashion-MNIST, 54,004 and 5,996 of MNIST");
    }

    private static SplitSizes sizes(int[] ofClass) throws UnreadableDataException {
        int trained = Arrays.stream(ofClass).sum();
        byte[] labels = new byte[trained + TEST];
        int next = 0;
        for (int label = 0; label < ofClass.length; label++) {
            Arrays.fill(labels, next, next + ofClass[label], (byte) label);
            next += ofClass[label];
        }
        List<String> names = IntStream.range(0, ofClass.length).mapToObj(String::valueOf).toList();
        SampleBlock none = new SampleBlock.Bytes(new byte[0], 1);
        Samples samples = new Samples(Shape.of(1, 1, 1), names, labels, trained, none);
        return DatasetSplit.of(samples, "official").sizes();
    }
}
