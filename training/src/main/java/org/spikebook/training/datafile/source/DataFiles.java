package org.spikebook.training.datafile.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The files of a data set, wherever they lie: one file, a folder or an archive. Hidden files and
 * those that operating systems leave behind are passed over. Not for use by several threads.
 */
public abstract class DataFiles implements Closeable {

    private final String name;

    DataFiles(String name) {
        this.name = name;
    }

    /**
     * Opens what lies at a path: a folder, a zip archive by its first bytes, or one file.
     *
     * @throws org.spikebook.training.dataset.UnreadableDataException if it is too large, or an
     *     archive that is damaged or plays tricks
     */
    public static DataFiles open(Path path, DataLimits limits) throws IOException {
        if (Files.isDirectory(path)) {
            return FolderFiles.of(path, limits);
        }
        String name = String.valueOf(path.getFileName());
        if (Files.isSymbolicLink(path) && !Files.exists(path)) {
            throw DataFileErrors.of("dangling", name);
        }
        long size = Files.size(path);
        if (!Files.isRegularFile(path)) {
            throw DataFileErrors.of("special", name);
        }
        if (size == 0) {
            throw DataFileErrors.of("empty", name);
        } else if (size > limits.fileBytes()) {
            throw DataFileErrors.of("fileTooLarge", name, size >> 20, limits.fileBytes() >> 20);
        }
        return ZipFiles.isZip(path)
                ? ZipFiles.of(path, limits)
                : new SingleFile(path, new DataEntry(name, size));
    }

    /** The name of the file, folder or archive. */
    public String name() {
        return name;
    }

    /** All files, ordered by path. */
    public abstract List<DataEntry> entries();

    /**
     * A file's bytes. The stream ends with an exception where an archive holds more than allowed.
     */
    public abstract InputStream open(DataEntry entry) throws IOException;

    /** The first bytes of a file; fewer if it is shorter. */
    byte[] head(DataEntry entry, int bytes) throws IOException {
        try (InputStream in = open(entry)) {
            return in.readNBytes(bytes);
        }
    }

    @Override
    public void close() throws IOException {}

    /** Whether a path is one that is passed over. */
    public static boolean isPassedOver(String path) {
        for (String part : path.split("/", -1)) {
            if (part.startsWith(".") || part.equals("__MACOSX")) {
                return true;
            }
        }
        return path.endsWith("Thumbs.db") || path.endsWith("desktop.ini");
    }

    /** A data set that is one file. */
    private static final class SingleFile extends DataFiles {

        private final Path path;
        private final DataEntry entry;

        SingleFile(Path path, DataEntry entry) {
            super(entry.name());
            this.path = path;
            this.entry = entry;
        }

        @Override
        public List<DataEntry> entries() {
            return List.of(entry);
        }

        @Override
        public InputStream open(DataEntry of) throws IOException {
            return Files.newInputStream(path);
        }
    }
}
