package org.spikebook.lesson.content;

import org.spikebook.lesson.document.FilePlace;
import org.spikebook.lesson.document.JsonLines;
import org.spikebook.lesson.document.YamlPart;
import org.spikebook.simulator.problem.Problem;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where the cells of a lesson and their documents stand in its files. */
final class LessonSources {

    private final LessonFolder folder;
    private final Map<String, YamlPart> settings = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();
    private Optional<YamlPart> front = Optional.empty();

    LessonSources(LessonFolder folder) {
        this.folder = folder;
    }

    /** Whether the lesson is read in spite of warnings. */
    boolean arePublished() {
        return folder.published();
    }

    void add(String cell, YamlPart part) {
        settings.putIfAbsent(cell, part);
    }

    void addFile(String cell, String name) {
        files.putIfAbsent(cell, name);
    }

    void addFront(YamlPart part) {
        front = Optional.of(part);
    }

    /** The same problem at its place in the front matter; its path is within it. */
    Problem inFront(Problem problem) {
        return front.map(part -> problem.movedTo(part.place(problem.path()))).orElse(problem);
    }

    /** The same problem at its place in the settings of a cell; its path is within them. */
    Problem inCell(String cell, Problem problem) {
        YamlPart part = settings.get(cell);
        return part == null ? problem : problem.movedTo(part.place(problem.path()));
    }

    /**
     * The same problem at its line in the document of a cell; its path is within the document.
     *
     * @param prefix of the file's name, for that of the model solution
     */
    Problem inDocument(String prefix, String cell, Problem problem) {
        String name = files.getOrDefault(cell, "");
        String file = folder.file(prefix + name).isPresent() ? prefix + name : name;
        String text = folder.file(file).orElse("");
        int line = new JsonLines(text).line(problem.path());
        return problem.movedTo(FilePlace.of(file, line));
    }
}
