package org.spikebook.web.operation.admin;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Adds up the files of a folder; links are not followed, and what vanishes meanwhile is left out.
 */
final class DataFolderSize extends SimpleFileVisitor<Path> {

    private long bytes;

    private DataFolderSize() {}

    /** In bytes; 0 where there is no such folder. */
    static long of(Path folder) throws IOException {
        DataFolderSize size = new DataFolderSize();
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder.toRealPath(), size);
        }
        return size.bytes;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        bytes += attributes.size();
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        return FileVisitResult.CONTINUE;
    }
}
