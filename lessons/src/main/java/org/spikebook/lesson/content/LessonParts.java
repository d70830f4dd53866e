package org.spikebook.lesson.content;

import org.spikebook.lesson.document.FilePlace;
import org.spikebook.lesson.document.YamlPart;
import org.spikebook.simulator.problem.Problem;

import java.util.List;
import java.util.function.Predicate;

/**
 * A {@code lesson.md}, cut into its front matter and its parts.
 *
 * @param frontMatter the YAML between the first two lines {@code ---}; empty if there is none
 * @param parts texts and cells, in order
 */
record LessonParts(YamlPart frontMatter, List<Part> parts) {

    /** A piece of a lesson. */
    sealed interface Part permits Prose, CellBlock {}

    /**
     * Explanation.
     *
     * @param file in which it stands
     * @param line on which it begins, counted from 1
     */
    record Prose(String markdown, String file, int line) implements Part {

        /** Where the first line is that has something; of none, the first of all. */
        String place(Predicate<String> has) {
            List<String> lines = markdown.lines().toList();
            int at = 0;
            while (at < lines.size() && !has.test(lines.get(at))) {
                at++;
            }
            return FilePlace.of(file, line + (at < lines.size() ? at : 0));
        }
    }

    LessonParts {
        parts = List.copyOf(parts);
    }

    /**
     * Cuts a text.
     *
     * @param file its name, for problems
     * @param problems added to: what is not closed, and cells without an id
     */
    static LessonParts of(String file, String text, List<Problem> problems) {
        return new LessonCutter(file, text, problems).parts();
    }
}
