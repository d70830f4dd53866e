package org.spikebook.web.classboard.poll;

import org.jspecify.annotations.Nullable;
import org.spikebook.lesson.notebook.Question;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;

/** What is to be asked. */
public sealed interface PollDraft {

    /** Most characters of a question. */
    int MAX_TEXT_LENGTH = 1000;

    /** Everything that is wrong with it; paths name the fields. */
    List<Problem> problems();

    /**
     * A question of the lesson.
     *
     * @param cellId its cell
     * @param marksRight whether the result tells what is right
     */
    record OfLesson(String cellId, boolean marksRight) implements PollDraft {

        @Override
        public List<Problem> problems() {
            return List.of();
        }
    }

    /**
     * One of several options.
     *
     * @param right index of the option that the result marks; none: nothing is marked
     */
    record Choice(String text, List<String> options, @Nullable Integer right) implements PollDraft {

        static final int MAX_OPTIONS = 6;
        static final int MAX_OPTION_LENGTH = 200;

        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public List<Problem> problems() {
            List<Problem> problems = new ArrayList<>(problemsOfText(text));
            if (options.size() < Question.MIN_OPTIONS || options.size() > MAX_OPTIONS) {
                problems.add(
                        problem(
                                "/options",
                                options.size() == 1 ? "optionCountOne" : "optionCount",
                                options.size(),
                                Question.MIN_OPTIONS,
                                MAX_OPTIONS));
            }
            if (options.stream().distinct().count() < options.size()) {
                problems.add(problem("/options", "optionTwice"));
            }
            options.stream()
                    .map(String::length)
                    .filter(length -> length > MAX_OPTION_LENGTH)
                    .findFirst()
                    .map(length -> problem("/options", "optionTooLong", length, MAX_OPTION_LENGTH))
                    .ifPresent(problems::add);
            return problems;
        }
    }

    /**
     * A number.
     *
     * @param unit in which it is given; empty for none
     * @param right the number that the result marks; none: nothing is marked
     */
    record Number(String text, String unit, @Nullable Double right) implements PollDraft {

        static final int MAX_UNIT_LENGTH = 20;

        @Override
        public List<Problem> problems() {
            List<Problem> problems = new ArrayList<>(problemsOfText(text));
            if (unit.length() > MAX_UNIT_LENGTH) {
                problems.add(problem("/unit", "unitTooLong", unit.length(), MAX_UNIT_LENGTH));
            }
            return problems;
        }
    }

    private static List<Problem> problemsOfText(String text) {
        if (text.isBlank()) {
            return List.of(problem("/text", "questionMissing"));
        }
        return text.length() > MAX_TEXT_LENGTH
                ? List.of(problem("/text", "questionTooLong", text.length(), MAX_TEXT_LENGTH))
                : List.of();
    }

    private static Problem problem(String path, String code, Object... args) {
        return Problem.of(PollDraft.class, path, code, args);
    }
}
