package org.spikebook.lesson.prose;

import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The notes of a lesson in one language. One that is written in any of its texts holds in all of
 * them, so that a reference is written once.
 */
public final class LessonNotes {

    private final Map<String, String> sources = new TreeMap<>();
    private final Map<String, String> written = new TreeMap<>();
    private final Map<String, String> marked = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Adds those of a text.
     *
     * @param place where in the files the text has a string
     */
    public void add(TextNotes notes, UnaryOperator<String> place) {
        for (String label : notes.written()) {
            String at = place.apply("[^" + label + "]:");
            if (written.putIfAbsent(label, at) != null) {
                add(at, "writtenTwice", label);
            }
        }
        notes.marked().forEach(label -> marked.putIfAbsent(label, place.apply(mark(label))));
        notes.sources()
                .forEach((label, source) -> {
                    sources.putIfAbsent(label, source);
                    String mistake = DoiLinks.mistakeIn(source);
                    if (!mistake.isEmpty()) {
                        add(place.apply(mark(label) + ":"), "noDoi", label, mistake);
                    }
                });
    }

    /** What is wrong with those that were added. */
    public List<Problem> problems() {
        List<Problem> found = new ArrayList<>(problems);
        marked.forEach((label, at) -> {
            if (!written.containsKey(label)) {
                found.add(Problem.of(LessonNotes.class, at, "notWritten", label));
            }
        });
        written.forEach((label, at) -> {
            if (!marked.containsKey(label)) {
                found.add(Problem.of(LessonNotes.class, at, "notMarked", label));
            }
        });
        return found;
    }

    /** A text with what it marks and another text writes. */
    public String completed(String markdown, TextNotes notes) {
        String others =
                notes.marked().stream()
                        .filter(label -> !notes.sources().containsKey(label))
                        .filter(sources::containsKey)
                        .map(sources::get)
                        .collect(Collectors.joining("\n"));
        return others.isEmpty() ? markdown : markdown + "\n\n" + others;
    }

    private static String mark(String label) {
        return "[^" + label + "]";
    }

    private void add(String at, String code, Object... args) {
        problems.add(Problem.of(LessonNotes.class, at, code, args));
    }
}
