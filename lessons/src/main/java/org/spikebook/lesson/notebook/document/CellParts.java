package org.spikebook.lesson.notebook.document;

import org.spikebook.lesson.document.JsonFields;
import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The parts of a cell that look the same in a notebook and in the files of a lesson. */
public final class CellParts {

    private static final int MAX_NAME = 64;
    private static final int MAX_PARAMETERS = 50;
    private static final int MAX_SERIES = 1000;
    private static final double FAR = 1e7;

    private CellParts() {}

    /** The {@code layout} of a network cell; empty where there is none. */
    public static CanvasLayout layout(JsonFields cell) {
        if (cell.any("layout").isEmpty()) {
            return CanvasLayout.EMPTY;
        }
        Map<String, CanvasLayout.Position> nodes = new TreeMap<>();
        cell.object("layout")
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

    /**
     * The {@code check} of a task.
     *
     * @param problems added to
     */
    public static CheckSpec check(JsonFields cell, List<Problem> problems) {
        Map<String, Value> parameters = new TreeMap<>();
        Optional<JsonFields> check = cell.object("check");
        String type = check.map(c -> c.text("type", MAX_NAME)).orElse("");
        check.ifPresent(c -> {
            for (String key : c.otherKeys().stream().limit(MAX_PARAMETERS).toList()) {
                value(c, key, problems).ifPresent(value -> parameters.put(key, value));
            }
            c.noOthers();
        });
        return new CheckSpec(type, parameters);
    }

    private static Optional<Value> value(JsonFields check, String key, List<Problem> problems) {
        JsonNode node = check.any(key).orElseThrow();
        if (isFinite(node)) {
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
        problems.add(Problem.of(CellParts.class, check.at(key), "badParameter", key));
        return Optional.empty();
    }

    private static boolean isSeries(JsonNode node) {
        if (!node.isArray() || node.size() > MAX_SERIES) {
            return false;
        }
        for (JsonNode member : node) {
            if (!isFinite(member)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFinite(JsonNode node) {
        return node.isNumber() && Double.isFinite(node.doubleValue());
    }
}
