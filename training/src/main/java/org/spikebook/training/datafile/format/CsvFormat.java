package org.spikebook.training.datafile.format;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.spikebook.training.datafile.source.DataEntry;
import org.spikebook.training.datafile.source.DataFileErrors;
import org.spikebook.training.datafile.source.DataFiles;
import org.spikebook.training.datafile.source.LimitedReading;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A table: a line for each sample, plain or gzip. Columns are separated by what is most frequent in
 * the first line of comma, semicolon and tab. See {@link CsvColumns} for header and label.
 */
public final class CsvFormat implements DataFormat {

    private static final Set<String> ENDINGS = Set.of("csv", "tsv", "csv.gz", "tsv.gz");
    private static final char BYTE_ORDER_MARK = '\ufeff';

    @Override
    public String type() {
        return "csv";
    }

    @Override
    public boolean recognizes(DataFiles files) {
        return files.entries().size() == 1 && isTable(files.entries().getFirst());
    }

    private static boolean isTable(DataEntry entry) {
        String name = entry.name().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(ending -> name.endsWith("." + ending));
    }

    @Override
    public Samples read(DataFiles files, LimitedReading reading) throws IOException {
        DataEntry entry = files.entries().getFirst();
        String name = DataFileErrors.shown(entry.name());
        try (InputStream in = files.open(entry);
                InputStream plain = entry.extension().equals("gz") ? new GZIPInputStream(in) : in;
                LineReader lines =
                        new LineReader(
                                new InputStreamReader(plain, StandardCharsets.UTF_8),
                                name,
                                reading);
                BufferedReader text = new BufferedReader(lines)) {
            return read(text, lines, name, reading);
        } catch (ZipException | EOFException e) {
            throw DataFileErrors.of("csv.gzip", name);
        }
    }

    private static IOException unwrapped(UncheckedIOException e, String name, long line) {
        IOException cause = Objects.requireNonNull(e.getCause());
        return cause instanceof CSVException ? DataFileErrors.of("csv.quotes", name, line) : cause;
    }

    private static Samples read(
            BufferedReader text, LineReader lines, String name, LimitedReading reading)
            throws IOException {
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter(text))
                        .setTrim(true)
                        .setIgnoreEmptyLines(true)
                        .get();
        try (CSVParser parser = format.parse(text)) {
            Iterator<CSVRecord> records = parser.iterator();
            CsvRows table = null;
            try {
                while (records.hasNext()) {
                    CSVRecord record = records.next();
                    lines.endRecord();
                    reading.checkTime();
                    if (table == null) {
                        table = CsvRows.startedBy(record, name, reading);
                    } else {
                        table.add(record, parser.getCurrentLineNumber());
                    }
                }
            } catch (UncheckedIOException e) {
                throw unwrapped(e, name, parser.getCurrentLineNumber());
            }
            if (table == null) {
                throw DataFileErrors.of("empty", name);
            }
            return table.samples();
        }
    }

    private static char delimiter(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        text.mark(LineReader.LONGEST + 2);
        String line = text.readLine();
        text.reset();
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (line != null && count(line, candidate) > count(line, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }
}
