package org.spikebook.training.datafile.format;

import org.spikebook.simulator.network.Shape;
import org.spikebook.training.datafile.source.DataEntry;
import org.spikebook.training.datafile.source.DataFileErrors;
import org.spikebook.training.datafile.source.DataFiles;
import org.spikebook.training.datafile.source.LimitedReading;
import org.spikebook.training.dataset.bundled.IdxReader;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Images and labels as idx files, plain or gzip, by the names of the MNIST database: {@code
 * train-images-idx3-ubyte}, {@code train-labels-idx1-ubyte} and, for an official test part, the
 * same with {@code t10k-}. Other names do as well, as long as the two differ only in {@code
 * images-idx3} and {@code labels-idx1}; those with {@code test} in their name are the test part.
 */
public final class IdxFormat implements DataFormat {

    @Override
    public String type() {
        return "idx";
    }

    @Override
    public boolean recognizes(DataFiles files) {
        return files.entries().stream().anyMatch(IdxPair::isPart);
    }

    @Override
    public Samples read(DataFiles files, LimitedReading reading) throws IOException {
        List<IdxPair> pairs = IdxPair.in(files);
        List<IdxPair> train = pairs.stream().filter(pair -> !pair.isTest()).toList();
        List<IdxPair> test = pairs.stream().filter(IdxPair::isTest).toList();
        if (train.size() != 1 || test.size() > 1) {
            throw DataFileErrors.of("idx.pairs", files.name(), train.size(), test.size());
        }
        Part first = part(files, train.getFirst(), reading, 0);
        if (test.isEmpty()) {
            return samples(first.shape(), first, first.count());
        }
        Part second = part(files, test.getFirst(), reading, first.images().length);
        if (!first.shape().equals(second.shape())) {
            throw DataFileErrors.of(
                    "idx.shapes", files.name(), shown(first.shape()), shown(second.shape()));
        }
        return samples(first.shape(), first.and(second), first.count());
    }

    private static Samples samples(Shape shape, Part all, int trainCount) throws IOException {
        Labels labels = Labels.of(all.labels());
        List<String> names = IdxClasses.names(shape, all.labels(), labels.values());
        return new Samples(
                shape,
                names,
                labels.indices(),
                trainCount,
                new SampleBlock.Bytes(all.images(), 255));
    }

    /** Images with their labels. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Part(Shape shape, byte[] images, byte[] labels) {
        int count() {
            return labels.length;
        }

        Part and(Part other) {
            return new Part(shape, joined(images, other.images()), joined(labels, other.labels()));
        }

        private static byte[] joined(byte[] first, byte[] second) {
            byte[] both = Arrays.copyOf(first, first.length + second.length);
            System.arraycopy(second, 0, both, first.length, second.length);
            return both;
        }
    }

    /**
     * @param read bytes of images that are in memory already
     */
    private static Part part(DataFiles files, IdxPair pair, LimitedReading reading, int read)
            throws IOException {
        reading.checkTime();
        int most = reading.mostBytes() - read;
        DataEntry images = pair.images();
        IdxReader.Array values = IdxReader.read(files.open(images), images.name(), most);
        IdxReader.Array labels =
                IdxReader.read(
                        files.open(pair.labels()),
                        pair.labels().name(),
                        reading.limits().samples());
        int[] dimensions = values.dimensions();
        if (dimensions.length < 2) {
            throw DataFileErrors.of("idx.noImages", images.name(), dimensions.length);
        } else if (labels.dimensions().length != 1) {
            throw DataFileErrors.of(
                    "idx.noLabels", pair.labels().name(), labels.dimensions().length);
        } else if (dimensions[0] != labels.values().length) {
            throw DataFileErrors.of(
                    "idx.counts",
                    images.name(),
                    dimensions[0],
                    pair.labels().name(),
                    labels.values().length);
        }
        reading.checkSize(dimensions[0], 1);
        return new Part(shape(dimensions), values.values(), labels.values());
    }

    private static Shape shape(int[] dimensions) {
        return switch (dimensions.length) {
            case 2 -> Shape.of(dimensions[1]);
            case 3 -> Shape.of(dimensions[1], dimensions[2], 1);
            default -> Shape.of(dimensions[1], dimensions[2], dimensions[3]);
        };
    }

    private static String shown(Shape shape) {
        return String.join(" x ", shape.dimensions().stream().map(String::valueOf).toList());
    }
}
