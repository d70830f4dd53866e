package org.spikebook.web.owndata;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Copies that end when there is too much. */
final class Copy {

    private static final int BUFFER = 1 << 16;

    private Copy() {}

    /** Writes a file; whether there were no more bytes than allowed. */
    static boolean upTo(long most, InputStream from, Path to) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                bytes += read;
                if (bytes > most) {
                    return false;
                }
                out.write(buffer, 0, read);
            }
        }
        return true;
    }
}
