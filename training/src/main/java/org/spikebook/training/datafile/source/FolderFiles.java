package org.spikebook.training.datafile.source;

import org.spikebook.training.dataset.UnreadableDataException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The files of a folder and of the folders in it. Links within it are refused, except where only
 * the files that lie in the folder itself are taken.
 */
public final class FolderFiles extends DataFiles {

    private static final int DEPTH = 8;

    private final Path folder;
    private final List<DataEntry> entries;

    private FolderFiles(Path folder, List<DataEntry> entries) {
        super(String.valueOf(folder.getFileName()));
        this.folder = folder;
        this.entries = entries;
    }

    static FolderFiles of(Path path, DataLimits limits) throws IOException {
        Path folder = path.toRealPath();
        return new FolderFiles(
                folder, listed(folder, limits, Set.of(), DEPTH, FolderFiles::requireNoLink));
    }

    /** Only the files that lie in the folder itself, or that a link there leads to. */
    public static FolderFiles withoutSubfolders(Path path, DataLimits limits) throws IOException {
        Path folder = path.toRealPath();
        Set<FileVisitOption> following = Set.of(FileVisitOption.FOLLOW_LINKS);
        return new FolderFiles(folder, listed(folder, limits, following, 1, (_, _) -> {}));
    }

    private interface Rule {
        void check(String path, BasicFileAttributes attributes) throws UnreadableDataException;
    }

    private static List<DataEntry> listed(
            Path folder, DataLimits limits, Set<FileVisitOption> options, int depth, Rule rule)
            throws IOException {
        List<DataEntry> entries = new ArrayList<>();
        FileVisitor<Path> visitor =
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        String relative =
                                folder.relativize(file)
                                        .toString()
                                        .replace(file.getFileSystem().getSeparator(), "/");
                        if (isPassedOver(relative)) {
                            return FileVisitResult.CONTINUE;
                        }
                        rule.check(relative, attributes);
                        if (attributes.isRegularFile()) {
                            entries.add(new DataEntry(relative, attributes.size()));
                        }
                        if (entries.size() > limits.samples()) {
                            throw DataFileErrors.of("samples", limits.samples());
                        }
                        return FileVisitResult.CONTINUE;
                    }
                };
        Files.walkFileTree(folder, options, depth, visitor);
        entries.sort(Comparator.comparing(DataEntry::path));
        return List.copyOf(entries);
    }

    private static void requireNoLink(String path, BasicFileAttributes attributes)
            throws UnreadableDataException {
        if (attributes.isSymbolicLink()) {
            throw DataFileErrors.of("link", DataFileErrors.shown(path));
        } else if (attributes.isOther()) {
            throw DataFileErrors.of("special", DataFileErrors.shown(path));
        }
    }

    @Override
    public List<DataEntry> entries() {
        return entries;
    }

    @Override
    public InputStream open(DataEntry entry) throws IOException {
        return Files.newInputStream(folder.resolve(entry.path()));
    }
}
