package org.spikebook.training.datafile.format;

import org.spikebook.simulator.network.Shape;
import org.spikebook.training.datafile.source.DataEntry;
import org.spikebook.training.datafile.source.DataFileErrors;
import org.spikebook.training.datafile.source.DataFiles;
import org.spikebook.training.datafile.source.LimitedReading;
import org.spikebook.training.dataset.Sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Spike recordings in HDF5 files with the layout of the Spiking Heidelberg Digits (B. Cramer, Y.
 * Stradmann, J. Schemmel, F. Zenke 2022, doi:10.1109/TNNLS.2020.3044364): {@code spikes/times} in
 * seconds and {@code spikes/units}, lists of any length for each sample, {@code labels}, and names
 * of the classes in {@code extra/keys}. Plain or gzip. A file with {@code test} in its name is the
 * test part.
 */
public final class SpikeHdf5Format implements DataFormat {

    private static final Set<String> ENDINGS = Set.of("h5", "hdf5");
    private static final int BYTES_OF_A_SPIKE = 8;

    @Override
    public String type() {
        return "spikes";
    }

    @Override
    public boolean recognizes(DataFiles files) {
        return files.entries().stream().anyMatch(SpikeHdf5Format::isHdf5);
    }

    private static boolean isHdf5(DataEntry entry) {
        String name = entry.name().toLowerCase(Locale.ROOT);
        return ENDINGS.stream()
                .anyMatch(ending -> name.endsWith("." + ending) || name.endsWith(ending + ".gz"));
    }

    private static boolean isTest(DataEntry entry) {
        return entry.name().toLowerCase(Locale.ROOT).contains("test");
    }

    @Override
    public Samples read(DataFiles files, LimitedReading reading) throws IOException {
        List<DataEntry> ordered = new ArrayList<>();
        List<DataEntry> all = files.entries().stream().filter(SpikeHdf5Format::isHdf5).toList();
        all.stream().filter(entry -> !isTest(entry)).forEach(ordered::add);
        int trainFiles = ordered.size();
        all.stream().filter(SpikeHdf5Format::isTest).forEach(ordered::add);
        Gathered gathered = new Gathered();
        int trainCount = 0;
        for (int i = 0; i < ordered.size(); i++) {
            gathered.add(files, ordered.get(i), reading);
            trainCount = i < trainFiles || trainFiles == 0 ? gathered.samples.size() : trainCount;
        }
        return gathered.samples(trainCount);
    }

    /** The samples of all files. */
    private static final class Gathered {

        private final List<Sample.Events> samples = new ArrayList<>();
        private final List<Integer> labels = new ArrayList<>();
        private List<String> keys = List.of();
        private long spikes;
        private int units = 1;

        void add(DataFiles files, DataEntry entry, LimitedReading reading) throws IOException {
            try (SpikeHdf5 file = SpikeHdf5.open(files, entry, reading)) {
                keys = file.keys();
                reading.checkSize((long) samples.size() + file.labels().length, 1);
                for (int i = 0; i < file.labels().length; i++) {
                    reading.checkTime();
                    Sample.Events sample = file.sample(i);
                    spikes += sample.count();
                    reading.checkMemory(spikes * BYTES_OF_A_SPIKE);
                    units = Math.max(units, 1 + Arrays.stream(sample.lines()).max().orElse(0));
                    samples.add(sample);
                    labels.add(file.labels()[i]);
                }
            }
        }

        Samples samples(int trainCount) throws IOException {
            ClassNames numbers = ClassNames.of(labels.stream().map(String::valueOf).toList());
            List<String> names =
                    numbers.names().stream().map(number -> name(Integer.parseInt(number))).toList();
            return new Samples(
                    Shape.of(units),
                    names,
                    numbers.labels(labels.stream().map(String::valueOf).toList()),
                    trainCount,
                    new SampleBlock.Events(samples));
        }

        private String name(int label) {
            return label >= 0 && label < keys.size()
                    ? DataFileErrors.shown(keys.get(label))
                    : String.valueOf(label);
        }
    }
}
