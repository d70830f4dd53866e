package org.spikebook.web.health;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spikebook.simulator.text.Text;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Makes everything in the data folder its owner's only: students' work, the database, the key of
 * signatures, the log. Once before anything is opened and once when all files of a start are there;
 * what comes later lies in closed folders, and the launcher closes it too.
 */
class PrivateFolder implements ApplicationListener<SpringApplicationEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(PrivateFolder.class);

    private static final Set<PosixFilePermission> FOLDER =
            Set.copyOf(PosixFilePermissions.fromString("rwx------"));
    private static final Set<PosixFilePermission> FILE =
            Set.copyOf(PosixFilePermissions.fromString("rw-------"));

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        switch (event) {
            case ApplicationPreparedEvent prepared -> close(prepared.getApplicationContext());
            case ApplicationStartedEvent started -> close(started.getApplicationContext());
            default -> {}
        }
    }

    private static void close(ApplicationContext context) {
        String folder = context.getEnvironment().getRequiredProperty("spikebook.home");
        try {
            Path home = Files.createDirectories(Path.of(folder)).toRealPath();
            if (Files.getFileStore(home).supportsFileAttributeView("posix")) {
                Files.walkFileTree(home, new Closing());
            }
        } catch (IOException e) {
            LOG.warn(
                    Text.of(
                                    PrivateFolder.class,
                                    "log.notPrivate",
                                    folder,
                                    String.valueOf(e.getMessage()))
                            .english());
        }
    }

    /** Links are left alone: what they lead to is not of this folder. */
    private static final class Closing extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
            Files.setPosixFilePermissions(folder, FOLDER);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            if (attributes.isRegularFile()) {
                setIfPresent(file);
            }
            return FileVisitResult.CONTINUE;
        }

        private static void setIfPresent(Path file) throws IOException {
            try {
                Files.setPosixFilePermissions(file, FILE);
            } catch (NoSuchFileException e) {
                // a file of the moment, whose folder is closed
                return;
            }
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
