package org.spikebook.web.owndata;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Copies that end as soon as they are not allowed any more. */
final class GuardedCopy {

    private static final int BUFFER = 1 << 20;

    /** Looks whether what was written so far is allowed. */
    @FunctionalInterface
    interface Check {
        Optional<Upload> refusal() throws IOException;
    }

    private GuardedCopy() {}

    /** Writes a file, checked after every MiB and at its end; why it was aborted, if so. */
    static Optional<Upload> write(InputStream from, Path to, Check check) throws IOException {
        byte[] buffer = new byte[BUFFER];
        Optional<Upload> refusal = check.refusal();
        try (OutputStream out = Files.newOutputStream(to)) {
            int read = from.readNBytes(buffer, 0, BUFFER);
            while (refusal.isEmpty() && read > 0) {
                out.write(buffer, 0, read);
                refusal = check.refusal();
                read = from.readNBytes(buffer, 0, BUFFER);
            }
        }
        return refusal;
    }
}
