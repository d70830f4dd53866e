package org.spikebook.e2e.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders under {@code e2e-tests/target} for what the journeys leave to look at. */
public final class Output {

    private Output() {}

    static Path folder(String name) {
        try {
            return Files.createDirectories(
                    Path.of(System.getProperty("spikebook.output", "target"), name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where to write a file of which nothing is left from an earlier time. */
    public static Path freshFile(String folder, String name) {
        Path file = folder(folder).resolve(name);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
