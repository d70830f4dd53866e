package org.spikebook.web.plot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;

/** The objects of a PDF file (version 1.4), numbered from 1 in the order of their adding. */
final class PdfFile {

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    /** Where each object begins. */
    private final List<Integer> places = new ArrayList<>();

    PdfFile() {
        // four bytes beyond ASCII: programs that send it take it for bytes, not for text
        write("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    void add(String object) {
        begin();
        write(object + "\nendobj\n");
    }

    /**
     * Adds bytes, which are compressed.
     *
     * @param entries of their dictionary, beside those on length and compression
     */
    void add(String entries, byte[] content) {
        byte[] packed = deflated(content);
        begin();
        write("<< " + entries + " /Filter /FlateDecode /Length " + packed.length + " >>\nstream\n");
        file.writeBytes(packed);
        write("\nendstream\nendobj\n");
    }

    /** The number of the object that is added next. */
    int next() {
        return places.size() + 1;
    }

    private void begin() {
        places.add(file.size());
        write(places.size() + " 0 obj\n");
    }

    /** The whole file; its first object is the catalog, its last one describes it. */
    byte[] bytes() {
        int table = file.size();
        int last = places.size();
        write("xref\n0 " + (last + 1) + "\n0000000000 65535 f \n");
        places.forEach(place -> write(String.format(Locale.ROOT, "%010d 00000 n \n", place)));
        write(
                "trailer\n<< /Size "
                        + (last + 1)
                        + " /Root 1 0 R /Info "
                        + last
                        + " 0 R >>\nstartxref\n"
                        + table
                        + "\n%%EOF\n");
        return file.toByteArray();
    }

    private void write(String text) {
        file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] deflated(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
