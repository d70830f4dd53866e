package org.spikebook.training.datafile.format;

import org.spikebook.training.datafile.source.DataEntry;
import org.spikebook.training.datafile.source.DataFileErrors;
import org.spikebook.training.datafile.source.DataFiles;
import org.spikebook.training.dataset.UnreadableDataException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of images and the file of their labels, whose names differ in nothing else. */
public record IdxPair(DataEntry images, DataEntry labels) {

    private static final Pattern NAME =
            Pattern.compile(
                    "(.*?)(images|labels)[-._]idx[0-9][-._]ubyte(\\.gz)?",
                    Pattern.CASE_INSENSITIVE);

    /** Whether a file is named like one of a pair. */
    public static boolean isPart(DataEntry entry) {
        return NAME.matcher(entry.name()).matches();
    }

    /**
     * All pairs, ordered by name.
     *
     * @throws UnreadableDataException if a file has no partner, or is there both plain and packed
     */
    static List<IdxPair> in(DataFiles files) throws UnreadableDataException {
        Map<String, DataEntry> images = new TreeMap<>();
        Map<String, DataEntry> labels = new TreeMap<>();
        for (DataEntry entry : files.entries()) {
            Matcher name = NAME.matcher(entry.name());
            if (name.matches()) {
                boolean isImages = name.group(2).equalsIgnoreCase("images");
                String key = entry.folder() + "/" + name.group(1);
                DataEntry other = (isImages ? images : labels).putIfAbsent(key, entry);
                if (other != null) {
                    throw DataFileErrors.of("idx.twice", other.path(), entry.path());
                }
            }
        }
        List<IdxPair> pairs = new ArrayList<>();
        for (Map.Entry<String, DataEntry> image : images.entrySet()) {
            DataEntry label = labels.remove(image.getKey());
            if (label == null) {
                throw DataFileErrors.of("idx.alone", image.getValue().path(), "labels-idx1-ubyte");
            }
            pairs.add(new IdxPair(image.getValue(), label));
        }
        for (DataEntry label : labels.values()) {
            throw DataFileErrors.of("idx.alone", label.path(), "images-idx3-ubyte");
        }
        return pairs;
    }

    /** Whether its name says that it is a test part. */
    boolean isTest() {
        String name = images.name().toLowerCase(Locale.ROOT);
        return name.contains("t10k") || name.contains("test");
    }
}
