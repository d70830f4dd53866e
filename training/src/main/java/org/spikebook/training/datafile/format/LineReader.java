package org.spikebook.training.datafile.format;

import org.spikebook.training.datafile.source.DataFileErrors;
import org.spikebook.training.datafile.source.LimitedReading;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Text that is refused where it is none, where a line or a record of several lines is too long to
 * be kept in memory, and where reading takes too long.
 */
final class LineReader extends FilterReader {

    /** Longest line in characters. */
    static final int LONGEST = 1 << 20;

    /** As long a record, by as much as readers may be ahead of it. */
    private static final int LONGEST_RECORD = 2 * LONGEST;

    /** What a decoder puts in the place of bytes that are none of its characters. */
    private static final char NO_CHARACTER = '\ufffd';

    private final String name;
    private final LimitedReading reading;
    private long line = 1;
    private int length;
    private int sinceRecord;

    LineReader(Reader in, String name, LimitedReading reading) {
        super(in);
        this.name = name;
        this.reading = reading;
    }

    /** To be called after each record, however many lines a quoted cell made of it. */
    void endRecord() {
        sinceRecord = 0;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int from, int count) throws IOException {
        reading.checkTime();
        int read = in.read(into, from, count);
        sinceRecord += Math.max(0, read);
        if (sinceRecord > LONGEST_RECORD) {
            throw DataFileErrors.of("csv.longRecord", name, line, LONGEST);
        }
        for (int i = from; i < from + read; i++) {
            if (into[i] == '\n') {
                line++;
                length = 0;
            } else if (into[i] == '\r') {
                length = 0;
            } else if (into[i] == 0 || into[i] == NO_CHARACTER) {
                throw DataFileErrors.of("csv.noText", name, line);
            } else if (++length > LONGEST) {
                throw DataFileErrors.of("csv.longLine", name, line, LONGEST);
            }
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
