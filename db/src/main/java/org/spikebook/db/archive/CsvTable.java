package org.spikebook.db.archive;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table as CSV in UTF-8: the names of the columns in the first line, then a line for each row.
 *
 * @param format how values are quoted, and how lines end
 * @param columns their names
 */
public record CsvTable(CSVFormat format, List<String> columns) {

    private static final String FOLDER = "tables/";
    private static final String ENDING = ".csv";

    public CsvTable {
        columns = List.copyOf(columns);
    }

    /** The name of the entry that a table has in an archive. */
    public static String entry(String table) {
        return FOLDER + table + ENDING;
    }

    /** Whether an entry of an archive is a table. */
    public static boolean isEntry(String name) {
        return name.startsWith(FOLDER) && name.endsWith(ENDING);
    }

    /** The table of an entry for which {@link #isEntry} holds. */
    public static String tableOf(String entry) {
        return entry.substring(FOLDER.length(), entry.length() - ENDING.length());
    }

    /**
     * The rows of a table.
     *
     * @param <E> what may fail besides the stream
     */
    @FunctionalInterface
    public interface Rows<E extends Exception> {

        /** Prints a record for each row, with a value for each column. */
        void printTo(CSVPrinter csv) throws IOException, E;
    }

    /** Writes the table; the stream stays open. */
    public <E extends Exception> void write(Rows<E> rows, OutputStream out) throws IOException, E {
        CSVPrinter csv =
                new CSVPrinter(
                        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)),
                        format);
        csv.printRecord(columns);
        rows.printTo(csv);
        csv.flush();
    }
}
