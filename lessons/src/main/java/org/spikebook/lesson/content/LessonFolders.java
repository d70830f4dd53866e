package org.spikebook.lesson.content;

import org.spikebook.lesson.prose.LessonPicture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Finds the folders of lessons: on the class path, also inside a jar within a jar, and on disk. */
final class LessonFolders {

    private static final String ROOT = "lessons/";

    /** A file that every set of lessons on the class path has: it says where the others are. */
    private static final String ANCHOR = ROOT + "README.md";

    private static final long MAX_FILE_BYTES = 8 << 20;
    private static final int MAX_DEPTH = 4;

    private LessonFolders() {}

    /** All lessons that are built in, sorted by slug. */
    static List<LessonFolder> onClassPath(ClassLoader loader) {
        Map<String, Map<String, String>> found = new TreeMap<>();
        try {
            for (URL anchor : Collections.list(loader.getResources(ANCHOR))) {
                collect(anchor, found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the lessons that are built in", e);
        }
        return folders(found);
    }

    /** All lessons in a folder on disk, sorted by slug; none if there is no such folder. */
    static List<LessonFolder> under(Path folder) throws IOException {
        Map<String, Map<String, String>> found = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            collectFiles(folder, found);
        }
        return folders(found);
    }

    /** The files of one folder on disk. */
    static LessonFolder folder(Path folder) throws IOException {
        Path whole = folder.toAbsolutePath().normalize();
        Map<String, Map<String, String>> found = new TreeMap<>();
        String slug = String.valueOf(whole.getFileName());
        for (Path file : files(whole)) {
            add(slug + "/" + relative(whole, file), Files.readAllBytes(file), found);
        }
        return new LessonFolder(slug, found.getOrDefault(slug, Map.of()));
    }

    private static void collect(URL anchor, Map<String, Map<String, String>> found)
            throws IOException {
        URLConnection connection = anchor.openConnection();
        if (connection instanceof JarURLConnection jar) {
            collectEntries(jar.getJarFile(), found);
        } else {
            collectFiles(folderOf(anchor), found);
        }
    }

    private static Path folderOf(URL anchor) throws IOException {
        try {
            URI uri = anchor.toURI();
            return Path.of(uri).resolveSibling("");
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IOException("lessons are neither in a jar nor in a folder: " + anchor, e);
        }
    }

    private static void collectEntries(JarFile jar, Map<String, Map<String, String>> found)
            throws IOException {
        for (JarEntry entry : Collections.list(jar.entries())) {
            if (!entry.isDirectory() && entry.getName().startsWith(ROOT)) {
                try (InputStream in = jar.getInputStream(entry)) {
                    add(entry.getName().substring(ROOT.length()), in.readAllBytes(), found);
                }
            }
        }
    }

    private static void collectFiles(Path root, Map<String, Map<String, String>> found)
            throws IOException {
        for (Path file : files(root)) {
            add(relative(root, file), Files.readAllBytes(file), found);
        }
    }

    private static List<Path> files(Path root) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root, MAX_DEPTH)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e); // a folder that went while it was listed
        }
        List<Path> small = new ArrayList<>();
        for (Path file : files) {
            if (Files.size(file) <= MAX_FILE_BYTES) {
                small.add(file);
            }
        }
        return small;
    }

    private static String relative(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static void add(String path, byte[] bytes, Map<String, Map<String, String>> found) {
        int slash = path.indexOf('/');
        if (slash > 0) {
            found.computeIfAbsent(path.substring(0, slash), _ -> new TreeMap<>())
                    .put(path.substring(slash + 1), text(path, bytes));
        }
    }

    private static String text(String path, byte[] bytes) {
        return LessonPicture.isName(path)
                ? LessonPicture.text(bytes)
                : new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<LessonFolder> folders(Map<String, Map<String, String>> found) {
        List<LessonFolder> folders = new ArrayList<>();
        found.forEach((slug, files) -> folders.add(new LessonFolder(slug, files)));
        return folders;
    }
}
