package org.spikebook.training.datafile.format;

import org.spikebook.simulator.network.Shape;
import org.spikebook.training.datafile.source.DataEntry;
import org.spikebook.training.datafile.source.DataFileErrors;
import org.spikebook.training.datafile.source.DataFiles;
import org.spikebook.training.dataset.UnreadableDataException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Files of one sample each. The class of a file is the name of the folder that it lies in; where
 * all lie in one folder, it is what stands before the first {@code _} of the file's name. Folders
 * called {@code train} or {@code test} are not classes but parts.
 *
 * @param entries training files, then test files, each ordered by path
 * @param classNames by label
 * @param labels class of each file
 * @param trainCount how many files are not in a test folder; all, if there is no test folder
 */
@SuppressWarnings("ArrayRecordComponent")
record LabeledFiles(
        List<DataEntry> entries, List<String> classNames, byte[] labels, int trainCount) {

    private static final Set<String> TEST = Set.of("test", "testing");
    private static final Set<String> PARTS =
            Set.of("train", "training", "test", "testing", "validation", "valid", "val");

    /** Those of a set whose names have one of these endings. */
    static LabeledFiles of(DataFiles files, Set<String> endings) throws UnreadableDataException {
        List<DataEntry> train = new ArrayList<>();
        List<DataEntry> test = new ArrayList<>();
        for (DataEntry entry : files.entries()) {
            if (endings.contains(entry.extension())) {
                (isTest(entry) ? test : train).add(entry);
            }
        }
        if (train.isEmpty()) {
            train = test;
            test = List.of();
        }
        List<DataEntry> all = new ArrayList<>(train);
        all.addAll(test);
        List<String> classes = classes(all);
        ClassNames names = ClassNames.of(classes);
        return new LabeledFiles(all, names.names(), names.labels(classes), train.size());
    }

    /** The samples that were read from them, in their order. */
    Samples samples(Shape shape, SampleBlock values) {
        return new Samples(shape, classNames, labels, trainCount, values);
    }

    /** Whether there are files with one of these endings. */
    static boolean exist(DataFiles files, Set<String> endings) {
        return files.entries().stream().anyMatch(entry -> endings.contains(entry.extension()));
    }

    private static List<String> classes(List<DataEntry> entries) throws UnreadableDataException {
        List<String> folders = entries.stream().map(LabeledFiles::folder).toList();
        if (folders.stream().distinct().count() > 1) {
            return folders;
        }
        List<String> classes = new ArrayList<>();
        for (DataEntry entry : entries) {
            int end = entry.name().indexOf('_');
            if (end < 1) {
                throw DataFileErrors.of("folders", DataFileErrors.shown(entry.path()));
            }
            classes.add(entry.name().substring(0, end));
        }
        return classes;
    }

    /** The last part of the path before the name that is not a part of the set. */
    private static String folder(DataEntry entry) {
        String[] parts = entry.folder().split("/", -1);
        for (int i = parts.length - 1; i >= 0; i--) {
            if (!PARTS.contains(parts[i].toLowerCase(Locale.ROOT))) {
                return parts[i];
            }
        }
        return "";
    }

    private static boolean isTest(DataEntry entry) {
        for (String part : entry.folder().split("/", -1)) {
            if (TEST.contains(part.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
