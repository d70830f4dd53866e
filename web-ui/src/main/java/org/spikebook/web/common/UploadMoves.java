package org.spikebook.web.common;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What happens to the uploaded files of visitors who sign in, or do not come back. */
final class UploadMoves {

    private UploadMoves() {}

    /**
     * Moves all files from one folder to another one beside it, and leaves a link in the place of
     * each. A file whose name is taken there gets a number before it.
     */
    static void giveAll(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Files.createDirectories(to);
            Path given = free(to, String.valueOf(file.getFileName()));
            Files.move(file, given);
            Files.createSymbolicLink(file, from.relativize(given));
        }
    }

    private static Path free(Path folder, String name) {
        Path free = folder.resolve(name);
        for (int number = 2; Files.exists(free); number++) {
            free = folder.resolve(number + "-" + name);
        }
        return free;
    }

    /** Deletes the files of a folder, and the folder if no links are left in it. */
    static void deleteAll(Path folder) throws IOException {
        for (Path file : files(folder)) {
            Files.delete(file);
        }
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            // links to files that were given away: notebooks name them by this folder
        }
    }

    /** Files, no links; none if there is no such folder. */
    private static List<Path> files(Path folder) throws IOException {
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
