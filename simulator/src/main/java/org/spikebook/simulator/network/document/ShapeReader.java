package org.spikebook.simulator.network.document;

import org.spikebook.simulator.document.JsonFields;
import org.spikebook.simulator.document.ValueProblems;
import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.text.Numbers;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code size} and {@code shape}: one of them, or both in agreement. */
final class ShapeReader {

    private static final int MOST_DIMENSIONS = 3;

    private final int limit;

    ShapeReader(int limit) {
        this.limit = limit;
    }

    Optional<Shape> read(JsonFields fields) {
        JsonNode size = fields.get("size");
        boolean hasShape = fields.has("shape");
        Optional<Integer> members =
                size == null ? Optional.empty() : dimension(fields, "size", size);
        Optional<Shape> shape = hasShape ? shape(fields) : members.map(Shape::of);
        if (size == null && !hasShape) {
            return Optional.of(Shape.of(1));
        }
        if (hasShape && shape.isPresent() && members.isPresent()) {
            checkAgreement(fields, shape.get(), members.get());
        }
        return shape;
    }

    private void checkAgreement(JsonFields fields, Shape shape, int size) {
        if (shape.size() != size) {
            Problems.add(
                    fields, "size", "sizeAndShapeDiffer", size, shape.dimensions(), shape.size());
        }
    }

    private Optional<Shape> shape(JsonFields fields) {
        List<JsonNode> nodes = fields.optionalList("shape", MOST_DIMENSIONS);
        List<Integer> dimensions = new ArrayList<>();
        for (JsonNode node : nodes) {
            dimension(fields, "shape", node).ifPresent(dimensions::add);
        }
        if (fields.get("shape") instanceof ArrayNode list && list.isEmpty()) {
            Problems.add(fields, "shape", "emptyShape");
        }
        if (nodes.isEmpty() || dimensions.size() < nodes.size()) {
            return Optional.empty();
        }
        double members = dimensions.stream().mapToDouble(d -> d).reduce(1, (a, b) -> a * b);
        if (members > limit) {
            Problems.add(fields, "shape", "tooManyNeurons", Numbers.readable(members), limit);
            return Optional.empty();
        }
        return Optional.of(new Shape(dimensions));
    }

    private Optional<Integer> dimension(JsonFields fields, String key, JsonNode node) {
        if (!node.isNumber()) {
            fields.problems().add(new ValueProblems(fields.place(key)).noNumber(node));
            return Optional.empty();
        }
        double value = ValueReader.number(node);
        if (value > limit) {
            Problems.add(fields, key, "tooManyNeurons", Numbers.readable(value), limit);
            return Optional.empty();
        }
        if (!(value >= 1) || value != ExactMath.rint(value)) {
            Problems.add(fields, key, "notASize", Numbers.readable(value));
            return Optional.empty();
        }
        return Optional.of((int) value);
    }
}
