package org.spikebook.web;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;

/** The files of the project as they lie in its folders. */
final class SourceText {

    private static final Set<String> NOT_OURS =
            Set.of("target", "node_modules", ".git", ".tools", "generated");

    private SourceText() {}

    /** The files of all modules that ship. */
    static List<Path> shipped(Predicate<String> name) {
        return ours(name).stream()
                .filter(file -> file.toString().replace('\\', '/').contains("src/main/"))
                .toList();
    }

    /** All files with such a name, those of tests among them. */
    static List<Path> ours(Predicate<String> name) {
        OurFiles ours = new OurFiles(root(), name);
        try {
            Files.walkFileTree(ours.root, ours);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ours.found.stream().sorted().toList();
    }

    private static final class OurFiles extends SimpleFileVisitor<Path> {

        private final Path root;
        private final Predicate<String> name;
        private final List<Path> found = new ArrayList<>();

        OurFiles(Path root, Predicate<String> name) {
            this.root = root;
            this.name = name;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean isOurs =
                    folder.equals(root) || !NOT_OURS.contains(folder.getFileName().toString());
            return isOurs ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (name.test(file.getFileName().toString())) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        /** Virtual machines put files into the folder that they run in, and take them away. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Properties properties(Path file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** The folder of the project. */
    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("spikebook"))) {
            here = Objects.requireNonNull(here.getParent());
        }
        return here;
    }
}
