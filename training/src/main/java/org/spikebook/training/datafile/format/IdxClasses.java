package org.spikebook.training.datafile.format;

import org.spikebook.simulator.network.Shape;
import org.spikebook.training.datafile.source.DataEntry;
import org.spikebook.training.datafile.source.DataFiles;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** What the labels of idx files mean, which the files themselves do not say. */
public enum IdxClasses {
    /** MNIST, known by its first labels. */
    MNIST("mnist", "50419213143536172869", "0,1,2,3,4,5,6,7,8,9"),
    /** Fashion-MNIST, known by its first labels. */
    FASHION(
            "fashionMnist",
            "90030272550955791064",
            "T-shirt,trousers,pullover,dress,coat,sandal,shirt,sneaker,bag,ankle boot");

    /** The name of a set that is not known. */
    public static final String UNKNOWN = "idx";

    private static final int HEADER = 8;
    private static final int KNOWN = 20;

    private final String setName;
    private final String firstLabels;
    private final String classNames;

    IdxClasses(String setName, String firstLabels, String classNames) {
        this.setName = setName;
        this.firstLabels = firstLabels;
        this.classNames = classNames;
    }

    /**
     * What a set is called whose files lie in no folder of their own.
     *
     * @param files among them idx files of labels
     */
    public static String setName(DataFiles files) {
        for (DataEntry entry : files.entries()) {
            if (IdxPair.isPart(entry) && entry.name().contains("labels")) {
                byte[] labels = firstLabels(files, entry);
                for (IdxClasses known : values()) {
                    if (known.begins(labels)) {
                        return known.setName;
                    }
                }
            }
        }
        return UNKNOWN;
    }

    private static byte[] firstLabels(DataFiles files, DataEntry entry) {
        try (InputStream in = files.open(entry);
                InputStream plain = entry.extension().equals("gz") ? new GZIPInputStream(in) : in) {
            plain.skipNBytes(HEADER);
            return plain.readNBytes(KNOWN);
        } catch (IOException e) {
            // anyone who reads the file says what is wrong with it
            return new byte[0];
        }
    }

    /** Names of the classes: the known ones, or the labels themselves. */
    static List<String> names(Shape shape, byte[] labels, List<Integer> values) {
        return Arrays.stream(values())
                .filter(known -> known.begins(labels) && shape.equals(Shape.of(28, 28, 1)))
                .map(IdxClasses::classNames)
                .filter(names -> names.size() == values.size())
                .findFirst()
                .orElseGet(() -> values.stream().map(String::valueOf).toList());
    }

    private List<String> classNames() {
        return List.of(classNames.split(",", -1));
    }

    private boolean begins(byte[] labels) {
        boolean same = labels.length >= KNOWN;
        for (int i = 0; same && i < KNOWN; i++) {
            same = labels[i] == firstLabels.charAt(i) - '0';
        }
        return same;
    }
}
