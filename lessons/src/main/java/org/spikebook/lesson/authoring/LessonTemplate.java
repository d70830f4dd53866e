package org.spikebook.lesson.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What a new lesson begins with: a network, a prediction and a task that works. */
public final class LessonTemplate {

    private static final List<String> NETWORKS = List.of("network.json", "solution/network.json");
    private static final String FOLDER = "lesson-template/";

    private LessonTemplate() {}

    /** In English. */
    public static LessonDraft draft() {
        return draft(Locale.ENGLISH);
    }

    /** In the language of who writes; English where there is no translation. */
    public static LessonDraft draft(Locale writer) {
        String translation = "lesson." + writer.getLanguage() + ".md";
        boolean isTranslated = LessonTemplate.class.getResource(FOLDER + translation) != null;
        Map<String, String> files = new TreeMap<>();
        files.put(LessonDraft.LESSON, read(isTranslated ? translation : LessonDraft.LESSON));
        NETWORKS.forEach(file -> files.put(file, read(file)));
        return new LessonDraft(files);
    }

    private static String read(String file) {
        try (InputStream in =
                Objects.requireNonNull(LessonTemplate.class.getResourceAsStream(FOLDER + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
