package org.spikebook.lesson.content;

import org.spikebook.lesson.content.LessonParts.CellReference;
import org.spikebook.lesson.document.JsonFields;
import org.spikebook.lesson.document.StrictYaml;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.HelpTaken;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.QuestionCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.lesson.notebook.document.CellParts;
import org.spikebook.lesson.question.LessonQuestion;
import org.spikebook.lesson.question.QuestionKey;
import org.spikebook.lesson.question.QuestionReader;
import org.spikebook.simulator.problem.Problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The cells of a lesson as {@code cells.yaml} describes them, with the files that they name. */
final class LessonCells {

    static final String FILE = "cells.yaml";
    private static final String SOLUTION = "solution/";
    private static final int MAX_NAME = 200;
    private static final int MAX_INPUTS = 20;
    private static final int MAX_HINT = 2000;
    private static final int MAX_POINTS = 1000;
    private static final double MAX_RATE = 1e9;

    private final LessonFolder folder;
    private final List<Problem> problems;
    private final JsonFields all;
    private final Set<String> ids;
    private final Set<String> used = new TreeSet<>();
    private final Map<String, Cell> read = new TreeMap<>();
    private final Map<String, String> solutions = new TreeMap<>();
    private final Map<String, QuestionKey> keys = new TreeMap<>();
    private final Map<String, List<String>> hints = new TreeMap<>();

    LessonCells(LessonFolder folder, List<Problem> problems) {
        this.folder = folder;
        this.problems = problems;
        this.all = StrictYaml.read(folder.file(FILE).orElse(""), FILE, problems);
        this.ids = new TreeSet<>(all.otherKeys());
    }

    /** The cell that stands at a reference, in the reference's words. */
    Optional<Cell> cell(String file, CellReference reference) {
        String id = reference.id();
        used.add(id);
        if (!ids.contains(id)) {
            add(file, "unknownCell", id, FILE);
            return Optional.empty();
        }
        Cell cell = read.computeIfAbsent(id, this::read);
        return Optional.of(worded(cell, reference));
    }

    /** Makes a problem of each cell that no text refers to. */
    void checkAllUsed() {
        for (String id : ids) {
            if (!used.contains(id)) {
                add(FILE + "/" + id, "unusedCell", id);
            }
        }
    }

    /** Model solutions by cell id. */
    Map<String, String> solutions() {
        return solutions;
    }

    /** What is right in the questions, by cell id. */
    Map<String, QuestionKey> keys() {
        return keys;
    }

    /** The hints of tasks, by cell id. */
    Map<String, List<String>> hints() {
        return hints;
    }

    /** The words of the reference; a question keeps its own where the reference has none. */
    private static Cell worded(Cell cell, CellReference reference) {
        String title = reference.title();
        return switch (cell) {
            case TaskCell task -> task.withTitle(title).withMarkdown(reference.markdown());
            case QuestionCell question -> worded(question, reference);
            default -> cell.withTitle(title);
        };
    }

    private static QuestionCell worded(QuestionCell question, CellReference reference) {
        QuestionCell titled =
                reference.title().isEmpty() ? question : question.withTitle(reference.title());
        return reference.markdown().isEmpty() ? titled : titled.withMarkdown(reference.markdown());
    }

    private Cell read(String id) {
        JsonFields fields = all.object(id).orElseThrow();
        String type = fields.text("type", MAX_NAME);
        Cell cell =
                switch (type) {
                    case "network" ->
                            new NetworkCell(
                                    id, "", file(id, fields, "document"), CellParts.layout(fields));
                    case "training" ->
                            new TrainingCell(id, "", input(fields), file(id, fields, "plan"));
                    case "chip" -> chip(id, fields);
                    case "task" -> task(id, fields);
                    case "question" -> question(id, fields);
                    default -> {
                        add(fields.at("type"), "unknownCellType", type);
                        yield new TaskCell(id, "", List.of(), noCheck(), 0, "");
                    }
                };
        fields.noOthers();
        return cell;
    }

    private Cell chip(String id, JsonFields fields) {
        return new ChipCell(
                id,
                "",
                input(fields),
                fields.text("chip", MAX_NAME),
                fields.number("inferencesPerSecond", 0, MAX_RATE).orElse(1));
    }

    private Cell task(String id, JsonFields fields) {
        if (fields.any("hints").isPresent()) {
            hints.put(id, fields.texts("hints", HelpTaken.MAX_HINTS, MAX_HINT));
        }
        return new TaskCell(
                id,
                "",
                fields.texts("inputs", MAX_INPUTS, MAX_NAME),
                CellParts.check(fields, problems),
                fields.whole("points", 1, MAX_POINTS).orElse(1),
                "");
    }

    private Cell question(String id, JsonFields fields) {
        LessonQuestion question = QuestionReader.read(id, fields, problems);
        keys.put(id, question.key());
        return question.cell();
    }

    private static CheckSpec noCheck() {
        return new CheckSpec("", Map.of());
    }

    private static String input(JsonFields fields) {
        return fields.text("input", MAX_NAME);
    }

    private String file(String id, JsonFields fields, String key) {
        String name = fields.text(key, MAX_NAME);
        Optional<String> text = folder.file(name);
        if (text.isEmpty() && !name.isEmpty()) {
            add(fields.at(key), "noFile", name);
        }
        folder.file(SOLUTION + name).ifPresent(solution -> solutions.put(id, solution));
        return text.orElse("");
    }

    private void add(String path, String code, Object... args) {
        problems.add(Problem.of(LessonCells.class, path, code, args));
    }
}
