package org.spikebook.training.datafile.format;

import org.apache.commons.csv.CSVRecord;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.training.datafile.source.DataFileErrors;
import org.spikebook.training.dataset.UnreadableDataException;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the columns of a table mean. The first line is a header if none of its cells is a number.
 * The label is in the column that the header calls {@code label}, {@code class} or {@code target};
 * otherwise in the last one. Where all others are called {@code pixel…} and can be a square, they
 * are an image.
 *
 * @param count of columns
 * @param label index of the column with the label
 * @param names of the columns; empty if there is no header
 */
record CsvColumns(int count, int label, List<String> names) {

    private static final Set<String> LABELS = Set.of("label", "class", "target");

    CsvColumns {
        names = List.copyOf(names);
    }

    /**
     * The columns by the first line of the table {@code file}.
     *
     * @throws UnreadableDataException if two of them are called like the label: whichever was not
     *     taken would give the answer away
     */
    static CsvColumns of(String file, CSVRecord first) throws UnreadableDataException {
        List<String> cells = first.toList();
        boolean header = cells.stream().noneMatch(CsvColumns::isNumber);
        List<Integer> labels =
                IntStream.range(0, cells.size())
                        .filter(i -> header && LABELS.contains(small(cells.get(i))))
                        .boxed()
                        .toList();
        if (labels.size() > 1) {
            throw DataFileErrors.of(
                    "csv.labels", file, cells.get(labels.get(0)), cells.get(labels.get(1)));
        }
        int label = labels.isEmpty() ? cells.size() - 1 : labels.getFirst();
        return new CsvColumns(cells.size(), label, header ? cells : List.of());
    }

    private static String small(String cell) {
        return cell.toLowerCase(Locale.ROOT);
    }

    private static boolean isNumber(String cell) {
        return !Float.isNaN(number(cell));
    }

    /** The number in a cell; NaN if there is none, or it is not finite. */
    static float number(String cell) {
        try {
            return Numbers.parseFloat(cell);
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
    }

    boolean hasHeader() {
        return !names.isEmpty();
    }

    /** How many measures a sample has. */
    int features() {
        return count - 1;
    }

    /** A column as a person finds it: its number from 1, and its name. */
    String shown(int column) {
        return hasHeader()
                ? (column + 1) + " (" + DataFileErrors.shown(names.get(column)) + ")"
                : String.valueOf(column + 1);
    }

    Shape shape() {
        int side = (int) Math.round(Math.sqrt(features()));
        boolean pixels =
                hasHeader()
                        && IntStream.range(0, count)
                                .filter(i -> i != label)
                                .allMatch(i -> small(names.get(i)).startsWith("pixel"));
        return pixels && side * side == features() ? Shape.of(side, side, 1) : Shape.of(features());
    }
}
