package org.spikebook.web.owndata;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes uploaded files away. */
final class DataRemover {

    private DataRemover() {}

    /**
     * Deletes an item of a folder.
     *
     * @param item a file in the folder; the folder itself stands for its loose idx files
     */
    static void delete(Path folder, Path item) throws IOException {
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
}
