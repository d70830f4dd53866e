package org.spikebook.web.owndata;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * How much a visitor has uploaded.
 *
 * @param files number of files
 * @param bytes of all of them
 */
record Usage(int files, long bytes) {

    /** All files of a folder but the one that is to be replaced. */
    static Usage of(Path folder, String but) throws IOException {
        int files = 0;
        long bytes = 0;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path file : all) {
                if (!String.valueOf(file.getFileName()).equals(but)) {
                    try {
                        bytes += Files.size(file);
                        files++;
                    } catch (NoSuchFileException gone) {
                        // the part of another upload that has just ended
                    }
                }
            }
        }
        return new Usage(files, bytes);
    }
}
