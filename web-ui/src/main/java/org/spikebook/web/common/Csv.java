package org.spikebook.web.common;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.spikebook.db.archive.SpreadsheetCell;
import org.spikebook.simulator.text.Numbers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A table for spreadsheets and programs: CSV by RFC 4180. Numbers have a point, whatever the
 * language; texts are {@linkplain SpreadsheetCell no formulas}. Not safe for use by several
 * threads.
 */
public final class Csv {

    private final StringBuilder text = new StringBuilder();
    private final CSVPrinter printer;

    private Csv() {
        try {
            printer = new CSVPrinter(text, CSVFormat.RFC4180);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string builder has none
        }
    }

    /** A table with the names of its columns, and no rows yet. */
    public static Csv of(String... columns) {
        return of(List.of(columns));
    }

    /** A table with the names of its columns, and no rows yet. */
    public static Csv of(List<String> columns) {
        Csv csv = new Csv();
        csv.row(columns.toArray());
        return csv;
    }

    /**
     * Adds a row.
     *
     * @param cells texts, numbers, or an empty {@link OptionalDouble} for a cell without a number
     */
    public Csv row(Object... cells) {
        return row(Arrays.stream(cells));
    }

    /** Adds a row of the same kinds of cells. */
    public Csv row(Stream<?> cells) {
        try {
            printer.printRecord(cells.map(Csv::written));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private static String written(Object cell) {
        return switch (cell) {
            case String words -> new SpreadsheetCell(words).written();
            case Double number -> Numbers.text(number);
            case OptionalDouble number ->
                    number.isPresent() ? Numbers.text(number.getAsDouble()) : "";
            case Integer number -> number.toString();
            case Long number -> number.toString();
            default -> throw new IllegalArgumentException(cell.getClass().getName());
        };
    }

    /** The table; each row ends with CR LF. */
    @Override
    public String toString() {
        return text.toString();
    }
}
