package org.spikebook.training.datafile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The files of a folder and of the folders in it. Links within it are not followed. */
final class FolderFiles extends DataFiles {

    private static final int DEPTH = 8;

    private final Path folder;
    private final List<DataEntry> entries;

    private FolderFiles(Path folder, List<DataEntry> entries) {
        super(String.valueOf(folder.getFileName()));
        this.folder = folder;
        this.entries = entries;
    }

    static FolderFiles of(Path path, DataLimits limits) throws IOException {
        return of(path, limits, DEPTH);
    }

    /** Only the files that lie in the folder itself. */
    static FolderFiles withoutSubfolders(Path path, DataLimits limits) throws IOException {
        return of(path, limits, 1);
    }

    private static FolderFiles of(Path path, DataLimits limits, int depth) throws IOException {
        Path folder = path.toRealPath();
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
                        if (attributes.isRegularFile() && !isPassedOver(relative)) {
                            entries.add(new DataEntry(relative, attributes.size()));
                        }
                        if (entries.size() > limits.samples()) {
                            throw Faults.of("samples", limits.samples());
                        }
                        return FileVisitResult.CONTINUE;
                    }
                };
        Files.walkFileTree(folder, Set.of(), depth, visitor);
        entries.sort(Comparator.comparing(DataEntry::path));
        return new FolderFiles(folder, List.copyOf(entries));
    }

    @Override
    List<DataEntry> entries() {
        return entries;
    }

    @Override
    InputStream open(DataEntry entry) throws IOException {
        return Files.newInputStream(folder.resolve(entry.path()), LinkOption.NOFOLLOW_LINKS);
    }
}
