package org.spikebook.training.datafile.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * By what a change of a file or folder is noticed: sizes and times of its first files.
 *
 * @param files how many were looked at
 * @param bytes their sizes, added up
 * @param times a hash of the times of their last changes
 */
public record FileStamp(int files, long bytes, long times) {

    private static final int MOST_FILES = 2_000;
    private static final int DEPTH = 8;

    public static FileStamp of(Path path, boolean withoutSubfolders) {
        int files = 0;
        long bytes = 0;
        long times = 0;
        try (Stream<Path> all =
                Files.walk(path, withoutSubfolders ? 1 : DEPTH, FileVisitOption.FOLLOW_LINKS)) {
            for (Iterator<Path> each = all.limit(MOST_FILES).iterator(); each.hasNext(); files++) {
                BasicFileAttributes file =
                        Files.readAttributes(each.next(), BasicFileAttributes.class);
                bytes += file.size();
                times = 31 * times + file.lastModifiedTime().toMillis();
            }
        } catch (IOException | UncheckedIOException e) {
            return new FileStamp(-1, 0, 0);
        }
        return new FileStamp(files, bytes, times);
    }
}
