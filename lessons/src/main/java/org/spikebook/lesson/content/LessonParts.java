package org.spikebook.lesson.content;

import org.spikebook.lesson.document.FilePlace;
import org.spikebook.lesson.document.YamlPart;
import org.spikebook.lesson.prose.TextLink;
import org.spikebook.lesson.stated.StatedNumber;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

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

    /** Keys of cells whose values are Markdown. */
    private static final Set<String> MARKDOWN =
            Set.of("ask", "hints", "answer", "text", "feedback");

    LessonParts {
        parts = List.copyOf(parts);
    }

    /** What is wrong with links and terms of all its texts, at their lines. */
    List<Problem> linkProblems() {
        List<Problem> found = new ArrayList<>();
        for (Part part : parts) {
            switch (part) {
                case Prose prose ->
                        wrong(prose.markdown(), link -> prose.place(link::isIn))
                                .forEach(found::add);
                case CellBlock block ->
                        block.settings()
                                .texts(MARKDOWN)
                                .forEach((pointer, text) ->
                                        wrong(text, _ -> block.settings().place(pointer))
                                                .forEach(found::add));
            }
        }
        return found;
    }

    /**
     * Which numbers none of its texts has, at their lines. Where something else is wrong with the
     * front matter, only that is told: a number that could not be read is not the one that is
     * meant.
     */
    List<Problem> unstated(List<StatedNumber> numbers) {
        List<Problem> found = new ArrayList<>();
        if (frontMatter.found().isEmpty()) {
            for (int k = 0; k < numbers.size(); k++) {
                StatedNumber number = numbers.get(k);
                if (texts().noneMatch(number::isIn)) {
                    Problem missing = number.missing().under(StatedNumber.pointer(k));
                    found.add(missing.movedTo(frontMatter.place(missing.path())));
                }
            }
        }
        return found;
    }

    /** Those of questions and tasks too, as Markdown. */
    private Stream<String> texts() {
        return parts.stream()
                .flatMap(part ->
                        switch (part) {
                            case Prose prose -> Stream.of(prose.markdown());
                            case CellBlock block ->
                                    block.settings().texts(MARKDOWN).values().stream();
                        });
    }

    private static Stream<Problem> wrong(String markdown, Function<TextLink, String> place) {
        return Markdown.links(markdown).stream()
                .flatMap(link -> link.problem().stream().map(p -> p.movedTo(place.apply(link))));
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
