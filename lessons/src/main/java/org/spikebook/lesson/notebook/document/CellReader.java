package org.spikebook.lesson.notebook.document;

import org.spikebook.lesson.document.JsonFields;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.Cell;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.lesson.notebook.ChipCell;
import org.spikebook.lesson.notebook.NetworkCell;
import org.spikebook.lesson.notebook.TaskCell;
import org.spikebook.lesson.notebook.TextCell;
import org.spikebook.lesson.notebook.TrainingCell;
import org.spikebook.parameter.Problem;
import org.spikebook.parameter.Value;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads one cell. */
final class CellReader {

    private static final int MAX_ID = 64;
    private static final int MAX_MARKDOWN = 200_000;
    private static final int MAX_DOCUMENT = 8 << 20;
    private static final int MAX_PLAN = 100_000;
    private static final int MAX_INPUTS = 20;
    private static final int MAX_PARAMETERS = 50;
    private static final int MAX_SERIES = 1000;
    private static final int MAX_POINTS = 1000;
    private static final double FAR = 1e7;
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
        return new NetworkCell(id, title(), fields.text("document", MAX_DOCUMENT), layout());
    }

    private Cell training(String id) {
        return new TrainingCell(id, title(), input(), fields.text("plan", MAX_PLAN));
    }

    private Cell chip(String id) {
        return new ChipCell(
                id,
                title(),
                input(),
                fields.text("chip", MAX_ID),
                fields.number("inferencesPerSecond", 0, MAX_RATE).orElse(1));
    }

    private Cell task(String id) {
        return new TaskCell(
                id,
                title(),
                inputs(),
                check(),
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
        List<String> inputs = new ArrayList<>();
        List<JsonNode> nodes = fields.list("inputs", MAX_INPUTS);
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).isString()) {
                inputs.add(nodes.get(i).stringValue());
            } else {
                problems.add(
                        Problem.of(CellReader.class, fields.at("inputs") + "/" + i, "notACellId"));
            }
        }
        return inputs;
    }

    private CanvasLayout layout() {
        if (fields.any("layout").isEmpty()) {
            return CanvasLayout.EMPTY;
        }
        Map<String, CanvasLayout.Position> nodes = new TreeMap<>();
        fields.object("layout")
                .ifPresent(layout -> {
                    for (String node : layout.otherKeys()) {
                        layout.object(node).ifPresent(at -> nodes.put(node, position(at)));
                    }
                });
        return new CanvasLayout(nodes);
    }

    private static CanvasLayout.Position position(JsonFields at) {
        double x = at.number("x", -FAR, FAR).orElse(0);
        double y = at.number("y", -FAR, FAR).orElse(0);
        at.noOthers();
        return new CanvasLayout.Position(x, y);
    }

    private CheckSpec check() {
        Map<String, Value> parameters = new TreeMap<>();
        Optional<JsonFields> check = fields.object("check");
        String type = check.map(c -> c.text("type", MAX_ID)).orElse("");
        check.ifPresent(c -> {
            for (String key : c.otherKeys().stream().limit(MAX_PARAMETERS).toList()) {
                value(c, key).ifPresent(value -> parameters.put(key, value));
            }
            c.noOthers();
        });
        return new CheckSpec(type, parameters);
    }

    private Optional<Value> value(JsonFields check, String key) {
        JsonNode node = check.any(key).orElseThrow();
        if (node.isNumber() && Double.isFinite(node.doubleValue())) {
            return Optional.of(Value.of(node.doubleValue()));
        } else if (node.isString()) {
            return Optional.of(Value.of(node.stringValue()));
        } else if (node.isBoolean()) {
            return Optional.of(Value.of(node.booleanValue()));
        } else if (isSeries(node)) {
            List<Double> numbers = new ArrayList<>();
            node.forEach(n -> numbers.add(n.doubleValue()));
            return Optional.of(new Value.Series(numbers));
        }
        problems.add(Problem.of(CellReader.class, check.at(key), "badParameter", key));
        return Optional.empty();
    }

    private static boolean isSeries(JsonNode node) {
        if (!node.isArray() || node.size() > MAX_SERIES) {
            return false;
        }
        for (JsonNode member : node) {
            if (!member.isNumber() || !Double.isFinite(member.doubleValue())) {
                return false;
            }
        }
        return true;
    }
}
