package org.spikebook.web;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
        Path root = root();
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> name.test(file.getFileName().toString()))
                    .filter(file -> isOurs(root.relativize(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    private static boolean isOurs(Path file) {
        for (Path part : file) {
            if (NOT_OURS.contains(part.toString())) {
                return false;
            }
        }
        return true;
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
