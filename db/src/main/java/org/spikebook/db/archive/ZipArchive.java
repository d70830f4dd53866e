package org.spikebook.db.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP archive that is written entry by entry. Until it is {@linkplain #finish() finished}, no
 * reader takes it for a whole one. Not safe for use by several threads.
 */
public final class ZipArchive {

    private final ZipOutputStream zip;

    /**
     * Begins an archive.
     *
     * @param out receives it, and stays open
     */
    public ZipArchive(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    /**
     * What an entry holds.
     *
     * @param <E> what may fail besides the stream
     */
    @FunctionalInterface
    public interface Content<E extends Exception> {

        /** Writes it; {@code out} may be closed or left open. */
        void writeTo(OutputStream out) throws IOException, E;
    }

    /** Writes an entry, whose name is new. */
    public <E extends Exception> void add(String name, Content<E> content) throws IOException, E {
        zip.putNextEntry(new ZipEntry(name));
        content.writeTo(new EntryStream(zip));
        zip.closeEntry();
    }

    /** Writes an entry that is a text in UTF-8. */
    public void addText(String name, String text) throws IOException {
        add(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes what makes the entries an archive; the stream stays open. */
    public void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    /** An entry's end is not the archive's. */
    private static final class EntryStream extends FilterOutputStream {

        EntryStream(OutputStream archive) {
            super(archive);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
