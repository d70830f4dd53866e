package org.spikebook.lesson.prose;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pictures that the texts of a lesson show, read from its files; each once for all variants.
 */
public final class PictureFiles {

    private final Map<String, String> files;
    private final Map<String, LessonPicture> shown = new TreeMap<>();

    /**
     * @param files of the lesson, by path
     */
    public PictureFiles(Map<String, String> files) {
        this.files = Map.copyOf(files);
    }

    /** Adds one that a text shows; tells what is wrong with it. */
    public List<Problem> add(TextPicture picture) {
        String path = picture.path();
        String text = files.get(path);
        if (picture.description().isBlank()) {
            return List.of(problem("noDescription", path));
        } else if (!LessonPicture.isName(path)) {
            return List.of(problem("otherKind", path));
        } else if (text == null) {
            return List.of(problem("noFile", path));
        }
        if (shown.containsKey(path)) {
            return List.of();
        }
        Reading<LessonPicture> reading = LessonPicture.read(path, text);
        reading.content().ifPresent(read -> shown.put(path, read));
        return reading.problems();
    }

    /** Those that were added and are right, by path. */
    public Map<String, LessonPicture> shown() {
        return shown;
    }

    private static Problem problem(String code, Object... args) {
        return Problem.of(PictureFiles.class, "", code, args);
    }
}
