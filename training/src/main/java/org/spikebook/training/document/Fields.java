package org.spikebook.training.document;

import org.spikebook.simulator.network.document.ComponentReader;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Text;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the fields of one JSON object and notes every problem. A field that is left out takes its
 * default; so does a wrong one, after its problem was noted, so that reading continues.
 */
final class Fields {

    private final JsonNode object;
    private final String path;
    private final List<Problem> problems;
    private final Set<String> known = new TreeSet<>();

    Fields(JsonNode object, String path, List<Problem> problems) {
        this.object = object;
        this.path = path;
        this.problems = problems;
    }

    /** The value of a field, if it is given. */
    Optional<JsonNode> given(String name) {
        known.add(name);
        return Optional.ofNullable(object.get(name));
    }

    /** The value of a field that must be given and be an object. */
    Optional<Fields> object(String name) {
        Optional<JsonNode> node = required(name);
        if (node.isPresent() && !node.get().isObject()) {
            problem(name, "field.notObject", name);
            return Optional.empty();
        }
        return node.map(n -> new Fields(n, path + "/" + name, problems));
    }

    /** The value of a field that may be left out, and is an object otherwise. */
    Optional<Fields> optionalObject(String name) {
        return given(name).flatMap(_ -> object(name));
    }

    /** The value of a field that must be given. */
    Optional<JsonNode> required(String name) {
        Optional<JsonNode> node = given(name);
        if (node.isEmpty()) {
            problem(name, "field.missing", name);
        }
        return node;
    }

    /** The members of a list; none where it is left out or wrong. */
    List<Fields> objects(String name, int max) {
        Optional<JsonNode> node = given(name);
        if (node.isEmpty()) {
            return List.of();
        }
        if (!node.get().isArray() || node.get().size() > max) {
            problem(name, "field.notList", name, max);
            return List.of();
        }
        List<Fields> members = new ArrayList<>();
        for (int i = 0; i < node.get().size(); i++) {
            if (node.get().get(i).isObject()) {
                members.add(new Fields(node.get().get(i), path(name) + "/" + i, problems));
            } else {
                problem(name, "field.notList", name, max);
            }
        }
        return members;
    }

    int whole(String name, int min, int max, int otherwise) {
        return (int) wholeLong(name, min, max, otherwise);
    }

    long wholeLong(String name, long min, long max, long otherwise) {
        Optional<JsonNode> node = given(name);
        if (node.isEmpty()) {
            return otherwise;
        }
        JsonNode value = node.get();
        boolean fits = value.isIntegralNumber() && value.canConvertToLong();
        if (!fits || value.longValue() < min || value.longValue() > max) {
            problem(name, "field.notWhole", name, min, max, Shown.of(value));
            return otherwise;
        }
        return value.longValue();
    }

    /** A number from {@code min} to {@code max} that must be given. */
    double number(String name, double min, double max) {
        Optional<JsonNode> node = required(name);
        if (node.isEmpty()) {
            return min;
        }
        double value = node.get().isNumber() ? node.get().doubleValue() : Double.NaN;
        if (!(value >= min && value <= max)) {
            problem(name, "field.notNumber", name, min, max, Shown.of(node.get()));
            return min;
        }
        return value;
    }

    /** A number from {@code min} to {@code max} that may be left out. */
    double number(String name, double min, double max, double otherwise) {
        return given(name).isPresent() ? number(name, min, max) : otherwise;
    }

    /** The numbers of a list, each from {@code min} to {@code max}; none where it is wrong. */
    List<Double> numbers(String name, double min, double max, int most) {
        Optional<JsonNode> node = required(name);
        if (node.isEmpty()) {
            return List.of();
        }
        List<Double> numbers = new ArrayList<>();
        node.get().forEach(each -> numbers.add(each.isNumber() ? each.doubleValue() : Double.NaN));
        boolean fits =
                node.get().isArray()
                        && numbers.size() <= most
                        && numbers.stream().allMatch(number -> number >= min && number <= max);
        if (!fits) {
            problem(name, "field.notNumbers", name, most, min, max);
            return List.of();
        }
        return numbers;
    }

    /** The names of all fields. */
    List<String> names() {
        return List.copyOf(object.propertyNames());
    }

    String text(String name, String otherwise) {
        Optional<JsonNode> node = given(name);
        if (node.isPresent() && !node.get().isString()) {
            problem(name, "field.notText", name, Shown.of(node.get()));
        }
        return node.filter(JsonNode::isString).map(JsonNode::stringValue).orElse(otherwise);
    }

    /**
     * The component that a field names.
     *
     * @param family what the field can hold
     * @param otherwise where the field is left out or wrong
     */
    <T extends Component> Configured<T> component(
            String name, List<T> family, Configured<T> otherwise) {
        return given(name)
                .flatMap(node -> new ComponentReader(problems).read(node, path(name), family))
                .orElse(otherwise);
    }

    /** Notes every field that no one asked for. */
    void refuseOthers() {
        List<String> others = new ArrayList<>(object.propertyNames());
        others.removeAll(known);
        others.forEach(name -> problem(name, "field.unknown", name, String.join(", ", known)));
    }

    void problem(String name, String code, Object... args) {
        problems.add(Problem.of(Fields.class, path + "/" + escaped(name), code, args));
    }

    /** Notes what is wrong with a field in the words of another reader. */
    void problem(String name, Text text) {
        problems.add(new Problem(path(name), text));
    }

    List<Problem> problems() {
        return problems;
    }

    String path(String name) {
        return path + "/" + escaped(name);
    }

    private static String escaped(String name) {
        return Shown.cut(name).replace("~", "~0").replace("/", "~1");
    }
}
