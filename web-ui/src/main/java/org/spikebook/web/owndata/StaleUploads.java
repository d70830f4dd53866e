package org.spikebook.web.owndata;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** What is left of uploads whose process was killed. */
final class StaleUploads {

    static final String SUFFIX = ".part";

    /** Nothing that still comes in stands still for so long. */
    private static final Duration QUIET = Duration.ofHours(1);

    private StaleUploads() {}

    /** Deletes those in a folder that no one writes to. */
    static void delete(Path folder, Instant now) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, ".*" + SUFFIX)) {
            for (Path part : parts) {
                if (isOlder(part, now.minus(QUIET))) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    private static boolean isOlder(Path part, Instant time) throws IOException {
        try {
            return Files.getLastModifiedTime(part).toInstant().isBefore(time);
        } catch (NoSuchFileException ended) {
            return false;
        }
    }
}
