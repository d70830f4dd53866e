package org.spikebook.lesson.notebook;

import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What holds in every notebook. Kinds of inputs run one way only, so no circle can pass. */
final class NotebookRules {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Cell> byId = new HashMap<>();

    private NotebookRules() {}

    static List<Problem> problems(List<Cell> cells) {
        NotebookRules rules = new NotebookRules();
        if (cells.size() > Notebook.MAX_CELLS) {
            rules.add("/cells", "tooManyCells", cells.size(), Notebook.MAX_CELLS);
        }
        for (int i = 0; i < cells.size(); i++) {
            rules.checkId(cells.get(i), "/cells/" + i + "/id");
        }
        for (int i = 0; i < cells.size(); i++) {
            rules.checkInputs(cells.get(i), "/cells/" + i);
            rules.checkQuestion(cells.get(i), "/cells/" + i);
        }
        return List.copyOf(rules.problems);
    }

    private void checkId(Cell cell, String path) {
        if (!ID.matcher(cell.id()).matches()) {
            add(path, "badId", shortened(cell.id()));
        } else if (byId.putIfAbsent(cell.id(), cell) != null) {
            add(path, "duplicateId", cell.id());
        }
    }

    private void checkInputs(Cell cell, String path) {
        for (String id : cell.inputs()) {
            Cell input = byId.get(id);
            if (input != null && !cell.mayWorkOn(input)) {
                add(path, "wrongInput", cell.id(), id, input.type(), cell.type());
            }
        }
    }

    private void checkQuestion(Cell cell, String path) {
        if (cell instanceof QuestionCell asked) {
            Question question = asked.question();
            int options = question.options().size();
            boolean chosen =
                    switch (question) {
                        case Question.Choice _, Question.Choices _, Question.Order _ -> true;
                        case Question.Number _, Question.Text _, Question.Draw _ -> false;
                    };
            if (chosen && (options < Question.MIN_OPTIONS || options > Question.MAX_OPTIONS)) {
                add(
                        path + "/options",
                        "badOptions",
                        options,
                        Question.MIN_OPTIONS,
                        Question.MAX_OPTIONS);
            } else if (asked.answer().filter(given -> !question.fits(given)).isPresent()) {
                add(path + "/answer", "badAnswer", cell.id(), question.kind());
            }
        }
    }

    private static String shortened(String id) {
        return id.length() <= 40 ? id : id.substring(0, 40) + "…";
    }

    private void add(String path, String code, Object... args) {
        problems.add(Problem.of(NotebookRules.class, path, code, args));
    }
}
