package org.spikebook.db.backup;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The data folder of a server: what of it belongs into a backup, and how another content takes its
 * place.
 *
 * @param path absolute
 */
record ServerDataFolder(Path path) {

    static final String REPLACED = "replaced-";
    static final String RESTORING = "restoring-";

    /** Of this machine or, where the folder is a disk of its own, of its file system. */
    private static final Set<String> KEPT = Set.of("log", "lost+found", RunningServer.SOCKET);

    /** Of the launcher: that of a server, and those of workers. */
    private static final String LOCK = ".lock";

    private static final List<String> DATABASE = List.of(".mv.db", ".trace.db", ".lock.db");

    /** Unfinished uploads and the like. */
    private static final List<String> UNFINISHED = List.of(".tmp", ".part", ".temp.db");

    /** All files that a backup holds; links are not followed. */
    List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path entry : entries()) {
            Files.walkFileTree(entry, new Collector(files));
        }
        return files;
    }

    /** A file's place in the folder, with slashes. */
    String name(Path file) {
        return path.relativize(file).toString().replace('\\', '/');
    }

    /** What lies in the folder, but for what is not to be replaced. */
    List<Path> entries() throws IOException {
        List<Path> entries = new ArrayList<>();
        if (Files.isDirectory(path)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(path)) {
                for (Path entry : found) {
                    if (!isKept(entry.getFileName().toString())) {
                        entries.add(entry);
                    }
                }
            }
        }
        return entries;
    }

    private static boolean isKept(String name) {
        return KEPT.contains(name)
                || name.startsWith(LOCK)
                || name.startsWith(REPLACED)
                || name.startsWith(RESTORING);
    }

    /** Refuses a folder whose server works, or whose database another program has open. */
    void requireUnused() throws IOException, BackupException {
        if (new RunningServer(path).isRunning()) {
            throw new BackupException("inUse", path);
        }
        for (Path entry : entries()) {
            if (entry.toString().endsWith(".mv.db") && isLocked(entry)) {
                throw new BackupException("inUse", path);
            }
        }
    }

    private static boolean isLocked(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    void requireEmpty() throws IOException, BackupException {
        if (!entries().isEmpty()) {
            throw new BackupException("notEmpty", path);
        }
    }

    /** Moves what there is into a folder of its own, and what was unpacked into its place. */
    void replaceBy(Path unpacked, Path replaced) throws IOException {
        List<Path> old = entries();
        if (!old.isEmpty()) {
            Files.createDirectory(replaced);
            moveAll(old, replaced);
        }
        moveAll(new ServerDataFolder(unpacked).entries(), path);
        Files.delete(unpacked);
    }

    private static void moveAll(List<Path> entries, Path to) throws IOException {
        for (Path entry : entries) {
            Files.move(entry, to.resolve(entry.getFileName()));
        }
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path visited, @Nullable IOException failure) throws IOException {
                        Files.delete(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private static final class Collector extends SimpleFileVisitor<Path> {

        private final List<Path> files;

        Collector(List<Path> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (attributes.isRegularFile()
                    && DATABASE.stream().noneMatch(name::endsWith)
                    && UNFINISHED.stream().noneMatch(name::endsWith)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }
    }
}
