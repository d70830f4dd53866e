package org.spikebook.lesson.authoring;

import org.spikebook.lesson.document.FilePlace;
import org.spikebook.lesson.prose.LessonPicture;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The files of a lesson that is being written. Immutable.
 *
 * @param files text by path within the folder of the lesson, with {@code /}; pictures in Base64
 */
public record LessonDraft(Map<String, String> files) {

    /** The file with the text and the cells. */
    public static final String LESSON = "lesson.md";

    /** Most files. */
    public static final int MOST_FILES = 60;

    /** Most characters of all files together. */
    public static final int MOST_CHARACTERS = 2_000_000;

    private static final Pattern PATH =
            Pattern.compile(
                    "([A-Za-z0-9_-]{1,40}/)?[A-Za-z0-9_-]{1,60}"
                            + "(\\.[a-z]{2,3})?\\.(md|json|png|jpg|jpeg)");

    private static final String FRONT = "---";
    private static final Pattern VERSION = Pattern.compile("version:.*");

    public LessonDraft {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** What keeps the files from being a lesson's, whatever stands in them. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (String path : files.keySet()) {
            if (!PATH.matcher(path).matches()) {
                problems.add(problem(path, "badPath", path));
            } else if (LessonPicture.isName(path)) {
                LessonPicture.read(path, file(path))
                        .problems()
                        .forEach(p -> problems.add(p.movedTo(FilePlace.of(path, 1))));
            }
        }
        if (files.size() > MOST_FILES) {
            problems.add(problem(LESSON, "tooManyFiles", files.size(), MOST_FILES));
        }
        int characters = files.values().stream().mapToInt(String::length).sum();
        if (characters > MOST_CHARACTERS) {
            problems.add(problem(LESSON, "tooLong", characters, MOST_CHARACTERS));
        }
        return problems;
    }

    private static Problem problem(String path, String code, Object... args) {
        return Problem.of(LessonDraft.class, FilePlace.of(path, 1), code, args);
    }

    /** The text of a file; empty if there is none. */
    public String file(String path) {
        return files.getOrDefault(path, "");
    }

    /** The same with another text in a file, or a file more. */
    public LessonDraft withFile(String path, String text) {
        Map<String, String> changed = new TreeMap<>(files);
        changed.put(path, text);
        return new LessonDraft(changed);
    }

    /** The same without a file. */
    public LessonDraft withoutFile(String path) {
        Map<String, String> changed = new TreeMap<>(files);
        changed.remove(path);
        return new LessonDraft(changed);
    }

    /** The same with a number of its version in the front matter, in place of the one there. */
    public LessonDraft withVersion(int version) {
        List<String> lines = new ArrayList<>(file(LESSON).lines().toList());
        if (lines.isEmpty() || !lines.getFirst().strip().equals(FRONT)) {
            return this;
        }
        String line = "version: " + version;
        for (int k = 1; k < lines.size(); k++) {
            if (VERSION.matcher(lines.get(k)).matches()) {
                lines.set(k, line);
                break;
            }
            if (lines.get(k).strip().equals(FRONT)) {
                lines.add(k, line);
                break;
            }
        }
        return withFile(LESSON, String.join("\n", lines) + "\n");
    }

    /**
     * The same with a place outside the course: what another lesson says of its place is not its.
     */
    public LessonDraft apart() {
        List<String> lines = new ArrayList<>(file(LESSON).lines().toList());
        int end = lines.isEmpty() ? -1 : lines.subList(1, lines.size()).indexOf(FRONT) + 1;
        for (int k = end - 1; k > 0; k--) {
            if (lines.get(k).startsWith("course:")) {
                do {
                    lines.remove(k);
                } while (k < lines.size() && lines.get(k).startsWith(" "));
            }
        }
        return withFile(LESSON, String.join("\n", lines) + "\n");
    }

    /** The same with a cell behind all others. */
    public LessonDraft withCell(String block) {
        return withFile(LESSON, file(LESSON).stripTrailing() + "\n\n" + block + "\n");
    }
}
