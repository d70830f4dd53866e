package org.spikebook.web.common;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that a visitor uploaded, finished or not.
 *
 * @param folder in which they lie, and which need not exist
 */
public record UploadedFiles(Path folder) {

    private static final String UNFINISHED = ".part";

    /** Nothing that still comes in stands still for so long. */
    private static final Duration QUIET = Duration.ofHours(1);

    /** A new file for what comes in, in the folder, which must exist. */
    public Path unfinished() throws IOException {
        return Files.createTempFile(folder, ".", UNFINISHED);
    }

    /** Deletes what is left of uploads whose process was killed: no one writes to it any more. */
    public void deleteStale(Instant now) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, ".*" + UNFINISHED)) {
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

    /**
     * Deletes an item.
     *
     * @param item a file in the folder; the folder itself stands for its loose idx files
     */
    public void delete(Path item) throws IOException {
        if (!item.equals(folder)) {
            Files.deleteIfExists(item);
            return;
        }
        try (DirectoryStream<Path> loose = Files.newDirectoryStream(folder, "*idx[0-9]?ubyte*")) {
            for (Path file : loose) {
                Files.deleteIfExists(file);
            }
        }
    }

    /**
     * Moves all to another folder beside this one, and leaves a link in the place of each. A file
     * whose name is taken there gets a number before it.
     */
    void giveAll(Path to) throws IOException {
        for (Path file : files()) {
            Files.createDirectories(to);
            Path given = free(to, String.valueOf(file.getFileName()));
            Files.move(file, given);
            Files.createSymbolicLink(file, folder.relativize(given));
        }
    }

    private static Path free(Path folder, String name) {
        Path free = folder.resolve(name);
        for (int number = 2; Files.exists(free); number++) {
            free = folder.resolve(number + "-" + name);
        }
        return free;
    }

    /** Deletes all, and the folder if no links are left in it. */
    void deleteAll() throws IOException {
        for (Path file : files()) {
            Files.delete(file);
        }
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            // links to files that were given away: notebooks name them by this folder
        }
    }

    /** Files, no links; none if there is no such folder. */
    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> all =
                    Files.newDirectoryStream(folder, file -> !Files.isSymbolicLink(file))) {
                all.forEach(files::add);
            }
        }
        return files;
    }
}
