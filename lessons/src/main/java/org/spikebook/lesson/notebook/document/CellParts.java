package org.spikebook.lesson.notebook.document;

import org.spikebook.lesson.notebook.CanvasLayout;
import org.spikebook.lesson.notebook.CheckSpec;
import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The parts of a cell that look the same in a notebook and in the files of a lesson. */
public final class CellParts {

    /** How long a check is hidden from students. */
    static final String HIDE = "hide";

    private static final int MAX_NAME = 64;
    private static final int MAX_PARAMETERS = 50;
    private static final int MAX_INNER = 20;
    private static final int MAX_DEPTH = 5;
    private static final double MAX_SET = 1e12;
    private static final int MAX_SERIES = 1000;
    private static final double FAR = 1e7;

    /** As many nodes, and as long an id, as the longest document can hold, valid or not. */
    private static final int MAX_GROUPED = 8 << 20;

    private CellParts() {}

    /** The {@code layout} and {@code groups} of a network cell; empty where there are none. */
    public static CanvasLayout layout(JsonFields cell) {
        Map<String, CanvasLayout.Position> nodes = new TreeMap<>();
        cell.optionalObject("layout")
                .ifPresent(layout -> {
                    for (String node : layout.otherKeys()) {
                        layout.object(node).ifPresent(at -> nodes.put(node, position(at)));
                    }
                });
        List<CanvasLayout.Group> groups =
                cell.optionalObjects("groups", CanvasLayout.MOST_GROUPS).stream()
                        .flatMap(group -> group(group).stream())
                        .toList();
        return new CanvasLayout(nodes, groups);
    }

    private static Optional<CanvasLayout.Group> group(JsonFields group) {
        String name = group.text("name", CanvasLayout.Group.LONGEST_NAME);
        List<String> nodes = group.texts("nodes", MAX_GROUPED, MAX_GROUPED);
        boolean collapsed = group.optionalFlag("collapsed");
        group.noOthers();
        return CanvasLayout.Group.isName(name)
                ? Optional.of(new CanvasLayout.Group(name, Set.copyOf(nodes), collapsed))
                : Optional.empty();
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
        return cell.object("check")
                .map(fields -> spec(fields, problems, 0))
                .orElseGet(() -> new CheckSpec("", Map.of()));
    }

    private static CheckSpec spec(JsonFields fields, List<Problem> problems, int depth) {
        String type = fields.text("type", MAX_NAME);
        String cell = fields.optionalText("cell", MAX_NAME);
        Map<String, Double> set = fields.has("set") ? numbers(fields, "set") : Map.of();
        boolean limit = fields.optionalFlag("limit");
        CheckSpec.Hiding hiding = hiding(fields, problems);
        List<CheckSpec> of = new ArrayList<>();
        if (fields.has("of") && depth == MAX_DEPTH) {
            problems.add(Problem.of(CellParts.class, fields.at("of"), "tooDeep", MAX_DEPTH));
        } else if (fields.has("of")) {
            fields.objects("of", MAX_INNER)
                    .forEach(inner -> of.add(spec(inner, problems, depth + 1)));
        }
        Map<String, Value> parameters = new TreeMap<>();
        for (String key : fields.otherKeys().stream().limit(MAX_PARAMETERS).toList()) {
            value(fields, key, problems).ifPresent(value -> parameters.put(key, value));
        }
        fields.noOthers();
        return new CheckSpec(type, parameters, cell, set, of, limit, hiding);
    }

    private static CheckSpec.Hiding hiding(JsonFields fields, List<Problem> problems) {
        String word = fields.optionalText(HIDE, MAX_NAME);
        for (CheckSpec.Hiding each : CheckSpec.Hiding.values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        problems.add(Problem.of(CellParts.class, fields.at(HIDE), "badHiding", word));
        return CheckSpec.Hiding.NONE;
    }

    /** The numbers of the object at {@code key}, by pointers into a document. */
    public static Map<String, Double> numbers(JsonFields fields, String key) {
        Map<String, Double> values = new TreeMap<>();
        fields.object(key)
                .ifPresent(set -> {
                    for (String path : set.otherKeys().stream().limit(MAX_PARAMETERS).toList()) {
                        set.number(path, -MAX_SET, MAX_SET).ifPresent(v -> values.put(path, v));
                    }
                    set.noOthers();
                });
        return values;
    }

    /**
     * A value: a number, a string, true or false, or a list of numbers.
     *
     * @param problems added to
     */
    public static Optional<Value> value(JsonFields check, String key, List<Problem> problems) {
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
