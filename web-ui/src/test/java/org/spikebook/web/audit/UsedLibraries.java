package org.spikebook.web.audit;

import org.spikebook.web.audit.Library.Ecosystem;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The libraries of Maven on the class path of the tests, which has those that are shipped, and the
 * packages of npm that are no tools of development.
 */
final class UsedLibraries {

    private static final Path LISTED =
            Path.of("src/test/resources/org/spikebook/web/dependencies.txt");
    private static final Path LOCK = Path.of("package-lock.json");
    private static final String FOLDER = "node_modules/";

    private UsedLibraries() {}

    static Set<Library> all() throws IOException {
        Set<Library> all = new TreeSet<>(ofMaven());
        all.addAll(ofNpm());
        return all;
    }

    /** Jars in the folders of a repository; DependenciesTest holds that all are listed. */
    private static Set<Library> ofMaven() throws IOException {
        List<String> listed =
                Files.readAllLines(LISTED).stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf(' ')))
                        .toList();
        Set<Library> found = new TreeSet<>();
        for (Path jar : jars()) {
            Path folder = jar.getParent();
            listed.stream()
                    .filter(name -> folder.getParent().endsWith(folderOf(name)))
                    .map(name ->
                            new Library(Ecosystem.MAVEN, name, folder.getFileName().toString()))
                    .forEach(found::add);
        }
        return found;
    }

    private static Path folderOf(String name) {
        int artifact = name.indexOf(':');
        return Path.of(name.substring(0, artifact).replace('.', '/'))
                .resolve(name.substring(artifact + 1));
    }

    private static List<Path> jars() {
        String path =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .filter(jar -> jar.getNameCount() > 3)
                .toList();
    }

    static Set<Library> ofNpm() throws IOException {
        JsonNode packages = JsonMapper.shared().readTree(Files.readString(LOCK)).get("packages");
        Set<Library> found = new TreeSet<>();
        packages.propertyStream()
                .flatMap(entry -> shipped(entry.getKey(), entry.getValue()).stream())
                .forEach(found::add);
        return found;
    }

    private static Optional<Library> shipped(String place, JsonNode entry) {
        boolean isTool =
                Stream.of("dev", "link").anyMatch(flag -> entry.path(flag).asBoolean(false));
        if (isTool || !place.contains(FOLDER)) {
            return Optional.empty();
        }
        String name = place.substring(place.lastIndexOf(FOLDER) + FOLDER.length());
        return Optional.of(
                new Library(
                        Ecosystem.NPM,
                        entry.path("name").asString(name),
                        entry.get("version").asString()));
    }
}
