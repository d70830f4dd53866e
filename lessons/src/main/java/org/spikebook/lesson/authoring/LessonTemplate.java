package org.spikebook.lesson.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What a new lesson begins with: a network, a prediction and a task that works. */
public final class LessonTemplate {

    private static final List<String> FILES =
            List.of(LessonDraft.LESSON, "network.json", "solution/network.json");

    private LessonTemplate() {}

    public static LessonDraft draft() {
        Map<String, String> files = new TreeMap<>();
        FILES.forEach(file -> files.put(file, read(file)));
        return new LessonDraft(files);
    }

    private static String read(String file) {
        String name = "lesson-template/" + file;
        try (InputStream in =
                Objects.requireNonNull(LessonTemplate.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
