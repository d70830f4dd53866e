package org.spikebook.lesson.notebook.document;

import org.spikebook.lesson.document.JsonFields;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.simulator.problem.Problem;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;

/** Reads one cell. */
final class CellReader {

    private static final int MAX_ID = 64;
    private static final int MAX_HASH = 80;
    private static final int MAX_MARKDOWN = 200_000;
    private static final int MAX_DOCUMENT = 8 << 20;
    private static final int MAX_PLAN = 100_000;
    private static final int MAX_CHIP = 100_000;
    private static final int MAX_INPUTS = 20;
    private static final int MAX_POINTS = 1000;
    private static final double MAX_RATE = 1e9;

    private final JsonFields fields;
    private final List<Problem> problems;

    CellReader(JsonNode node, String path, List<Problem> problems) {
        this.fields = new JsonFields(node, path, problems);
        this.problems = problems;
    }

    /** The cell, or nothing where its type is unknown; the problems say why. */
    Optional<Cell> cell() {
        String id = fields.text("id", MAX_ID);
        String type = fields.text("type", MAX_ID);
        Optional<Cell> cell =
                switch (type) {
                    case "text" -> Optional.of(new TextCell(id, markdown()));
                    case "network" -> Optional.of(network(id));
                    case "training" -> Optional.of(training(id));
                    case "chip" -> Optional.of(chip(id));
                    case "task" -> Optional.of(task(id));
                    default -> Optional.empty();
                };
        if (cell.isPresent()) {
            fields.noOthers();
        } else if (!type.isEmpty()) {
            problems.add(Problem.of(CellReader.class, fields.at("type"), "unknownCellType", type));
        }
        return cell;
    }

    private Cell network(String id) {
        return new NetworkCell(
                id, title(), fields.text("document", MAX_DOCUMENT), CellParts.layout(fields));
    }

    private Cell training(String id) {
        return new TrainingCell(
                id,
                title(),
                input(),
                fields.text("plan", MAX_PLAN),
                fields.optionalText("brought", MAX_HASH));
    }

    private Cell chip(String id) {
        return new ChipCell(
                id,
                title(),
                input(),
                fields.text("chip", MAX_ID),
                fields.number("inferencesPerSecond", 0, MAX_RATE).orElse(1),
                fields.optionalText("ownChip", MAX_CHIP),
                fields.optionalText("learner", MAX_ID));
    }

    private Cell task(String id) {
        return new TaskCell(
                id,
                title(),
                inputs(),
                CellParts.check(fields, problems),
                fields.whole("points", 0, MAX_POINTS).orElse(0),
                markdown());
    }

    private String title() {
        return fields.optionalText("title", NotebookReader.MAX_TITLE);
    }

    private String markdown() {
        return fields.text("markdown", MAX_MARKDOWN);
    }

    private String input() {
        return fields.text("input", MAX_ID);
    }

    private List<String> inputs() {
        return fields.texts("inputs", MAX_INPUTS, MAX_ID);
    }
}
