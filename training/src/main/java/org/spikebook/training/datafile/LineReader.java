package org.spikebook.training.datafile;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Text that is refused where it is none, or has a line that is too long to be kept in memory. */
final class LineReader extends FilterReader {

    /** Longest line in characters. */
    static final int LONGEST = 1 << 20;

    /** What a decoder puts in the place of bytes that are none of its characters. */
    private static final char NO_CHARACTER = '\ufffd';

    private final String name;
    private long line = 1;
    private int length;

    LineReader(Reader in, String name) {
        super(in);
        this.name = name;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int from, int count) throws IOException {
        int read = in.read(into, from, count);
        for (int i = from; i < from + read; i++) {
            if (into[i] == '\n') {
                line++;
                length = 0;
            } else if (into[i] == '\r') {
                length = 0;
            } else if (into[i] == 0 || into[i] == NO_CHARACTER) {
                throw Faults.of("csv.noText", name, line);
            } else if (++length > LONGEST) {
                throw Faults.of("csv.longLine", name, line, LONGEST);
            }
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
