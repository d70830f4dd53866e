package org.spikebook.web.common;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.spikebook.db.archive.SpreadsheetCell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A table that came as CSV: with commas, semicolons or tabs, whichever its first line has most of.
 * Reads back what {@link Csv} writes: an apostrophe that keeps a text from being a formula goes.
 *
 * @param rows without empty lines
 * @param hasMore whether there were more rows than were requested
 * @param brokenLine the line with a quotation mark that is not closed or not where it may be; 0:
 *     none
 */
public record CsvFile(List<Row> rows, boolean hasMore, long brokenLine) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final char[] DELIMITERS = {',', ';', '\t'};

    public CsvFile {
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param line at which it ends, from 1
     * @param cells without spaces at their ends
     */
    public record Row(long line, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Reads at most {@code most} rows. */
    public static CsvFile read(String file, int most) {
        // with an end of the last line, so that the lines are counted
        String text = (file.startsWith(BYTE_ORDER_MARK) ? file.substring(1) : file) + "\n";
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter(text))
                        .setIgnoreSurroundingSpaces(true)
                        .setTrim(true)
                        .setIgnoreEmptyLines(true)
                        .get();
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            return read(parser, rows, most);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text has none
        }
    }

    private static CsvFile read(CSVParser parser, List<Row> rows, int most) {
        Iterator<CSVRecord> records = parser.iterator();
        try {
            while (records.hasNext()) {
                Row row = row(records.next(), parser.getCurrentLineNumber());
                if (row.cells().stream().allMatch(String::isEmpty)) {
                    continue;
                }
                if (rows.size() == most) {
                    return new CsvFile(rows, true, 0);
                }
                rows.add(row);
            }
        } catch (UncheckedIOException malformed) {
            return new CsvFile(rows, false, parser.getCurrentLineNumber() + 1);
        }
        return new CsvFile(rows, false, 0);
    }

    private static Row row(CSVRecord record, long line) {
        return new Row(
                line,
                record.stream().map(SpreadsheetCell::read).map(SpreadsheetCell::text).toList());
    }

    private static char delimiter(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = DELIMITERS[0];
        for (char each : DELIMITERS) {
            if (count(first, each) > count(first, best)) {
                best = each;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        boolean quoted = false;
        long count = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            if (c == wanted && !quoted) {
                count++;
            }
        }
        return count;
    }
}
