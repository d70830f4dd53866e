package org.spikebook.training.datafile.format;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;

import org.jspecify.annotations.Nullable;
import org.spikebook.training.datafile.source.DataEntry;
import org.spikebook.training.datafile.source.DataFileErrors;
import org.spikebook.training.datafile.source.DataFiles;
import org.spikebook.training.datafile.source.LimitedReading;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.dataset.UnreadableDataException;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * One HDF5 file of spike recordings. It may be anything: whatever breaks in the library becomes a
 * problem, and samples are read one by one, so that a small file cannot fill the memory.
 */
final class SpikeHdf5 implements Closeable {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
    private static final double US_PER_S = 1e6;
    private static final double LONGEST_S = 2000;
    private static final int MOST_UNITS = 1 << 20;
    private static final int MOST_KEYS = 1000;

    private final HdfFile file;
    private final String name;
    private final Dataset times;
    private final Dataset units;
    private final int[] labels;

    private SpikeHdf5(HdfFile file, String name, int mostSamples) throws UnreadableDataException {
        this.file = file;
        this.name = name;
        this.times = dataset("spikes/times");
        this.units = dataset("spikes/units");
        this.labels = labels(dataset("labels"), mostSamples);
    }

    static SpikeHdf5 open(DataFiles files, DataEntry entry, LimitedReading reading)
            throws IOException {
        String name = DataFileErrors.shown(entry.path());
        byte[] bytes = bytes(files, entry, name, reading.mostBytes());
        HdfFile file = guarded(name, () -> HdfFile.fromBytes(bytes));
        return new SpikeHdf5(file, name, reading.limits().samples());
    }

    private static byte[] bytes(DataFiles files, DataEntry entry, String name, int most)
            throws IOException {
        try (InputStream in = files.open(entry);
                InputStream plain = entry.extension().equals("gz") ? new GZIPInputStream(in) : in) {
            byte[] head = plain.readNBytes(SIGNATURE.length);
            if (!Arrays.equals(head, SIGNATURE)) {
                throw DataFileErrors.of("hdf.none", name);
            }
            // unpacked it would be larger still: no time is spent on what is refused
            if (entry.size() > most) {
                throw tooLarge(name, most);
            }
            byte[] rest = plain.readNBytes(most);
            if (plain.read() >= 0) {
                throw tooLarge(name, most);
            }
            byte[] all = Arrays.copyOf(head, head.length + rest.length);
            System.arraycopy(rest, 0, all, head.length, rest.length);
            return all;
        } catch (ZipException | EOFException e) {
            throw DataFileErrors.of("hdf.gzip", name);
        }
    }

    private static UnreadableDataException tooLarge(String name, int most) {
        return DataFileErrors.of("hdf.large", name, most >> 20);
    }

    /** Calls the library, which has no single exception for damaged files. */
    private static <T> T guarded(String name, Supplier<T> call) throws UnreadableDataException {
        try {
            return call.get();
        } catch (RuntimeException | StackOverflowError e) {
            throw DataFileErrors.of("hdf.damaged", name);
        }
    }

    private Dataset dataset(String path) throws UnreadableDataException {
        return find(path).orElseThrow(() -> DataFileErrors.of("hdf.missing", name, path));
    }

    /** A list of one dimension, from child to child: the library finds paths in a file only. */
    private Optional<Dataset> find(String path) throws UnreadableDataException {
        return guarded(
                name,
                () -> {
                    @Nullable Node node = file;
                    for (String part : path.split("/", -1)) {
                        node = node instanceof Group group ? group.getChild(part) : null;
                    }
                    return node instanceof Dataset dataset && dataset.getDimensions().length == 1
                            ? Optional.of(dataset)
                            : Optional.empty();
                });
    }

    private int[] labels(Dataset dataset, int most) throws UnreadableDataException {
        long count = guarded(name, dataset::getSize);
        boolean fits = guarded(name, () -> times.getSize() == count && units.getSize() == count);
        if (!fits || count > most) {
            throw DataFileErrors.of("hdf.counts", name, count);
        }
        Object data = guarded(name, dataset::getData);
        int[] read = new int[(int) count];
        for (int i = 0; i < read.length; i++) {
            double label = number(data, i);
            if (!(label >= 0 && label <= MOST_UNITS && label == Math.rint(label))) {
                throw DataFileErrors.of("hdf.label", name, i, label);
            }
            read[i] = (int) label;
        }
        return read;
    }

    /** An element of an array of numbers; not a number if it is none. */
    private static double number(Object array, int index) {
        boolean numbers =
                array.getClass().isArray() && array.getClass().componentType().isPrimitive();
        return numbers && array.getClass() != boolean[].class && array.getClass() != char[].class
                ? Array.getDouble(array, index)
                : Double.NaN;
    }

    /** The class of each sample. */
    int[] labels() {
        return labels.clone();
    }

    /** Names of the classes, by label; none if the file does not say. */
    List<String> keys() throws UnreadableDataException {
        Optional<Dataset> keys = find("extra/keys");
        if (keys.isEmpty()) {
            return List.of();
        }
        Dataset found = keys.get();
        boolean few = guarded(name, () -> found.getSize() <= MOST_KEYS);
        Object texts = few ? guarded(name, found::getData) : List.of();
        return texts instanceof String[] names ? List.of(names) : List.of();
    }

    /** A sample, its spikes ordered by time. */
    Sample.Events sample(int index) throws UnreadableDataException {
        Object seconds = element(times, index);
        Object rows = element(units, index);
        int count = Array.getLength(seconds);
        if (count != Array.getLength(rows)) {
            throw DataFileErrors.of("hdf.lengths", name, index, count, Array.getLength(rows));
        }
        long[] spikes = new long[count];
        for (int i = 0; i < count; i++) {
            double time = number(seconds, i);
            double unit = number(rows, i);
            if (!(time >= 0 && time < LONGEST_S && unit >= 0 && unit < MOST_UNITS)) {
                throw DataFileErrors.of("hdf.spike", name, index, time, unit);
            }
            spikes[i] = Math.round(time * US_PER_S) << Integer.SIZE | (int) unit;
        }
        Arrays.sort(spikes);
        return events(spikes);
    }

    private static Sample.Events events(long[] spikes) {
        int[] timesUs = new int[spikes.length];
        int[] lines = new int[spikes.length];
        for (int i = 0; i < spikes.length; i++) {
            timesUs[i] = (int) (spikes[i] >>> Integer.SIZE);
            lines[i] = (int) spikes[i];
        }
        int last = timesUs.length == 0 ? 0 : timesUs[timesUs.length - 1];
        return new Sample.Events(timesUs, lines, last + 1);
    }

    /** The list that a data set holds for a sample. */
    private Object element(Dataset dataset, int index) throws UnreadableDataException {
        Object list =
                guarded(
                        name,
                        () -> Array.get(dataset.getData(new long[] {index}, new int[] {1}), 0));
        if (list == null || !list.getClass().isArray()) {
            throw DataFileErrors.of("hdf.noList", name, dataset.getName());
        }
        return list;
    }

    @Override
    public void close() {
        file.close();
    }
}
