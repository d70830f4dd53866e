package org.spikebook.web.classboard.poll;

import org.spikebook.lesson.notebook.Question;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;

/** What a question that was written on a board must be. */
final class PollRules {

    static final int MAX_TEXT = 1000;
    static final int MAX_OPTIONS = 6;
    static final int MAX_OPTION = 200;
    static final int MAX_UNIT = 20;

    private PollRules() {}

    static List<Problem> check(PollDraft draft) {
        return switch (draft) {
            case PollDraft.OfLesson _ -> List.of();
            case PollDraft.Choice(var text, var options, _) -> {
                List<Problem> problems = new ArrayList<>(text(text));
                problems.addAll(options(options));
                yield problems;
            }
            case PollDraft.Number(var text, var unit, _) -> {
                List<Problem> problems = new ArrayList<>(text(text));
                if (unit.length() > MAX_UNIT) {
                    problems.add(problem("/unit", "unitTooLong", unit.length(), MAX_UNIT));
                }
                yield problems;
            }
        };
    }

    private static List<Problem> text(String text) {
        if (text.isBlank()) {
            return List.of(problem("/text", "questionMissing"));
        }
        return text.length() > MAX_TEXT
                ? List.of(problem("/text", "questionTooLong", text.length(), MAX_TEXT))
                : List.of();
    }

    private static List<Problem> options(List<String> options) {
        List<Problem> problems = new ArrayList<>();
        if (options.size() < Question.MIN_OPTIONS || options.size() > MAX_OPTIONS) {
            problems.add(
                    problem(
                            "/options",
                            "optionCount",
                            options.size(),
                            Question.MIN_OPTIONS,
                            MAX_OPTIONS));
        }
        if (options.stream().distinct().count() < options.size()) {
            problems.add(problem("/options", "optionTwice"));
        }
        options.stream()
                .filter(option -> option.length() > MAX_OPTION)
                .findFirst()
                .ifPresent(option ->
                        problems.add(
                                problem("/options", "optionTooLong", option.length(), MAX_OPTION)));
        return problems;
    }

    private static Problem problem(String path, String code, Object... args) {
        return Problem.of(PollRules.class, path, code, args);
    }
}
