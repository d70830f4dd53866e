package org.spikebook.lesson.content;

import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of one lesson, wherever they came from.
 *
 * @param slug name of the folder, {@code NN-words}
 * @param files text by path within the folder, with {@code /}; pictures in Base64
 * @param published whether students may work with it already: it is then read in spite of warnings
 */
record LessonFolder(String slug, Map<String, String> files, boolean published) {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private static final Pattern TEXT =
            Pattern.compile("(?:lesson|teacher)(?:\\.[a-z]{2,3})?\\.md");

    private static final Pattern NOTES = Pattern.compile("teacher(?:\\.([a-z]{2,3}))?\\.md");

    LessonFolder {
        Map<String, String> texts = new TreeMap<>(files);
        texts.replaceAll((_, text) -> withoutMark(text));
        files = Collections.unmodifiableMap(texts);
    }

    LessonFolder(String slug, Map<String, String> files) {
        this(slug, files, false);
    }

    /** Some editors, on Windows above all, begin a text in UTF-8 with a mark. */
    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    LessonFolder asPublished() {
        return new LessonFolder(slug, files, true);
    }

    /** What is wrong with links and terms of its texts, in all languages, with file and line. */
    List<Problem> linkProblems() {
        return linkProblems(TEXT);
    }

    /** The same of what those who teach it read, which is not part of the lesson. */
    List<Problem> linkProblemsOfNotes() {
        return linkProblems(NOTES);
    }

    private List<Problem> linkProblems(Pattern names) {
        return files.entrySet().stream()
                .filter(file -> names.matcher(file.getKey()).matches())
                .map(file -> LessonParts.of(file.getKey(), file.getValue(), new ArrayList<>()))
                .flatMap(parts -> parts.linkProblems().stream())
                .toList();
    }

    /** What those who teach it read, by language. */
    Map<String, String> instructorNotes() {
        Map<String, String> notes = new TreeMap<>();
        files.forEach((name, text) -> {
            Matcher file = NOTES.matcher(name);
            if (file.matches()) {
                String language = Locale.ENGLISH.getLanguage();
                notes.put(Objects.requireNonNullElse(file.group(1), language), text);
            }
        });
        return notes;
    }

    Optional<String> file(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
