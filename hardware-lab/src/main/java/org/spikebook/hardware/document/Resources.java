package org.spikebook.hardware.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Files that come with this module. */
final class Resources {

    private Resources() {}

    /**
     * All that a file holds.
     *
     * @param path from the root of resources
     * @throws IllegalArgumentException if there is none
     */
    static byte[] bytes(String path) {
        try (InputStream in = Resources.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
