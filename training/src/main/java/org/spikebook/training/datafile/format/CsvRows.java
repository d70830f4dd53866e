package org.spikebook.training.datafile.format;

import org.apache.commons.csv.CSVRecord;
import org.spikebook.training.datafile.source.DataFileErrors;
import org.spikebook.training.datafile.source.DataLimits;
import org.spikebook.training.datafile.source.LimitedReading;
import org.spikebook.training.dataset.UnreadableDataException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of a table, gathered one by one. */
final class CsvRows {

    private static final int MOST_COLUMNS = 100_000;

    private final String name;
    private final CsvColumns columns;
    private final LimitedReading reading;
    private final List<String> labels = new ArrayList<>();
    private final Map<String, String> known = new HashMap<>();
    private float[] values = new float[1024];
    private int used;

    private CsvRows(String name, CsvColumns columns, LimitedReading reading) {
        this.name = name;
        this.columns = columns;
        this.reading = reading;
    }

    /** A table whose first line is either a header or a sample. */
    static CsvRows startedBy(CSVRecord first, String name, LimitedReading reading)
            throws UnreadableDataException {
        if (first.size() < 2 || first.size() > MOST_COLUMNS) {
            throw DataFileErrors.of("csv.columns", name, first.size(), MOST_COLUMNS);
        }
        CsvRows table = new CsvRows(name, CsvColumns.of(name, first), reading);
        if (!table.columns.hasHeader()) {
            table.add(first, 1);
        }
        return table;
    }

    /**
     * Adds a sample.
     *
     * @param line at which the record ends, counted from 1
     */
    void add(CSVRecord record, long line) throws UnreadableDataException {
        if (record.size() != columns.count()) {
            throw DataFileErrors.of("csv.cells", name, line, record.size(), columns.count());
        }
        reading.checkSize(labels.size() + 1L, (long) columns.features() * Float.BYTES);
        if (used + columns.features() > values.length) {
            values = Arrays.copyOf(values, Math.max(2 * used, used + columns.features()));
        }
        for (int column = 0; column < columns.count(); column++) {
            if (column != columns.label()) {
                float number = CsvColumns.number(record.get(column));
                if (Float.isNaN(number)) {
                    throw DataFileErrors.of(
                            "csv.number",
                            name,
                            line,
                            columns.shown(column),
                            DataFileErrors.shown(record.get(column)));
                }
                values[used++] = number;
            }
        }
        addLabel(record.get(columns.label()), line);
    }

    private void addLabel(String label, long line) throws UnreadableDataException {
        if (label.isEmpty()) {
            throw DataFileErrors.of("csv.label", name, line, columns.shown(columns.label()));
        }
        labels.add(known.computeIfAbsent(label, text -> text));
        if (known.size() > DataLimits.CLASSES) {
            throw DataFileErrors.of(
                    "csv.classes", name, columns.shown(columns.label()), DataLimits.CLASSES);
        }
    }

    Samples samples() throws UnreadableDataException {
        ClassNames names = ClassNames.of(known.keySet());
        return new Samples(
                columns.shape(),
                names.names().stream().map(DataFileErrors::shown).toList(),
                names.labels(labels),
                labels.size(),
                new SampleBlock.Measures(Arrays.copyOf(values, used)));
    }
}
