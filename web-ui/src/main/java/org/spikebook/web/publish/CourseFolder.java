package org.spikebook.web.publish;

import org.spikebook.simulator.document.Sha256;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The folder of a published course. A list in it tells which files publishing wrote and what was in
 * them, so that the next time those that the course has no longer can be removed, and nothing else.
 */
final class CourseFolder {

    static final String LIST = "assets/published-files.txt";

    /** As {@code sha256sum} writes it. */
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\P{Cntrl}+)");

    private static final String ALGORITHM = "sha256:";

    private final Path folder;
    private final Map<String, String> written = new TreeMap<>();

    CourseFolder(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** Writes a text in UTF-8. */
    void write(String address, String text) throws IOException {
        write(address, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes a file, in place of one that is there.
     *
     * @param address from the folder of the course, with {@code /}
     */
    void write(String address, byte[] content) throws IOException {
        put(address, content);
        written.put(address, hash(content));
    }

    private void put(String address, byte[] content) throws IOException {
        Path file = folder.resolve(address);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    /**
     * Removes what was written the last time, was not changed since and is not written now; lists
     * what is.
     */
    void finish() throws IOException {
        for (Map.Entry<String, String> old : listed().entrySet()) {
            Path file = folder.resolve(old.getKey());
            if (!written.containsKey(old.getKey()) && isUnchanged(file, old.getValue())) {
                Files.delete(file);
            }
        }
        String list =
                written.entrySet().stream()
                        .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                        .collect(Collectors.joining());
        put(LIST, list.getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps what was written the last time; it can be removed later. */
    void keepOthers() throws IOException {
        listed().forEach(written::putIfAbsent);
    }

    /** Hashes by address; empty where no list is, as beside pages of earlier versions. */
    private Map<String, String> listed() throws IOException {
        Map<String, String> files = new TreeMap<>();
        Path list = folder.resolve(LIST);
        if (Files.isRegularFile(list)) {
            new String(Files.readAllBytes(list), StandardCharsets.UTF_8)
                    .lines()
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .forEach(line -> files.put(line.group(2), line.group(1)));
        }
        return files;
    }

    private boolean isUnchanged(Path file, String hash) throws IOException {
        return file.normalize().startsWith(folder.normalize())
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && hash(Files.readAllBytes(file)).equals(hash);
    }

    private static String hash(byte[] content) {
        MessageDigest digest = Sha256.digest();
        digest.update(content);
        return Sha256.text(digest).substring(ALGORITHM.length());
    }
}
