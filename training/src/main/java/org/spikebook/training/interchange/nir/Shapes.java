package org.spikebook.training.interchange.nir;

import org.spikebook.training.interchange.nir.graph.LinearNode;
import org.spikebook.training.interchange.nir.graph.NirGraph;
import org.spikebook.training.interchange.nir.graph.NirNode;
import org.spikebook.training.interchange.nir.graph.NirProblems;
import org.spikebook.training.interchange.nir.graph.Tensor;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shape of what comes out of each node, found by going forward from what is known. */
final class Shapes {

    private static final int MAX_RANK = 3;
    private static final int MAX_SIZE = 1_000_000;

    private final NirGraph graph;
    private final NirProblems problems;
    private final Map<String, List<Integer>> known = new HashMap<>();

    private Shapes(NirGraph graph, NirProblems problems) {
        this.graph = graph;
        this.problems = problems;
    }

    /** All shapes, or as many as there were until a problem was noted. */
    static Map<String, List<Integer>> of(NirGraph graph, NirProblems problems) {
        Shapes shapes = new Shapes(graph, problems);
        shapes.start();
        while (!problems.refused() && shapes.advance()) {
            // until nothing new is found
        }
        if (!problems.refused()) {
            shapes.check();
        }
        return shapes.known;
    }

    private void start() {
        for (NirNode node : graph.nodes().values()) {
            if (node.type().equals(NirGraph.INPUT)) {
                node.find("shape").ifPresent(shape -> put(node, squeezed(numbers(shape))));
            } else if (node.isNeuron()) {
                node.numbers().values().stream()
                        .filter(tensor -> tensor.size() > 1)
                        .findFirst()
                        .ifPresent(tensor -> put(node, squeezed(tensor.shape())));
            }
        }
    }

    private static List<Integer> numbers(Tensor tensor) {
        return Arrays.stream(tensor.values()).mapToObj(v -> (int) v).toList();
    }

    /** Without leading dimensions of 1 beyond channels, height and width. */
    private static List<Integer> squeezed(List<Integer> shape) {
        List<Integer> trimmed = shape;
        while (trimmed.size() > MAX_RANK && trimmed.getFirst() == 1) {
            trimmed = trimmed.subList(1, trimmed.size());
        }
        return List.copyOf(trimmed);
    }

    private void put(NirNode node, List<Integer> shape) {
        double size = shape.stream().mapToDouble(d -> d).reduce(1, (a, b) -> a * b);
        if (shape.stream().anyMatch(d -> d < 1) || size > MAX_SIZE || shape.isEmpty()) {
            problems.refuse(node.name(), "nir.badShape", node.name(), shape);
        } else {
            known.put(node.name(), shape);
        }
    }

    /** One round; whether something new was found. */
    private boolean advance() {
        int before = known.size();
        for (NirNode node : graph.nodes().values()) {
            if (!known.containsKey(node.name())) {
                incoming(node).ifPresent(signal -> pass(node, signal));
            }
        }
        return known.size() > before;
    }

    private Optional<List<Integer>> incoming(NirNode node) {
        return graph.before(node.name()).stream()
                .map(NirNode::name)
                .filter(known::containsKey)
                .map(known::get)
                .findFirst();
    }

    private void pass(NirNode node, List<Integer> signal) {
        if (node.isNeuron()) {
            put(node, signal);
            return;
        }
        new LinearNode(node)
                .shape(signal)
                .ifPresentOrElse(
                        shape -> put(node, shape),
                        () ->
                                problems.refuse(
                                        node.name(),
                                        "nir.doesNotFit",
                                        node.name(),
                                        node.type(),
                                        signal));
    }

    private void check() {
        for (NirNode node : graph.nodes().values()) {
            if (!known.containsKey(node.name())) {
                problems.refuse(node.name(), "nir.unknownShape", node.name());
            } else if (!problems.refused()) {
                checkInputs(node);
            }
        }
    }

    private void checkInputs(NirNode node) {
        int size = Tensor.count(known.getOrDefault(node.name(), List.of()));
        for (NirNode before : graph.before(node.name())) {
            List<Integer> signal = known.getOrDefault(before.name(), List.of());
            boolean fits =
                    node.isNeuron() || node.type().equals(NirGraph.INPUT)
                            ? Tensor.count(signal) == size
                            : new LinearNode(node)
                                    .shape(signal)
                                    .filter(s -> Tensor.count(s) == size)
                                    .isPresent();
            if (!fits) {
                problems.refuse(node.name(), "nir.doesNotFit", node.name(), node.type(), signal);
            }
        }
        if (node.isNeuron()) {
            checkParameters(node, size);
        }
    }

    private void checkParameters(NirNode node, int size) {
        node.numbers()
                .forEach((name, tensor) -> {
                    if (tensor.size() != 1 && tensor.size() != size) {
                        problems.refuse(
                                node.name(),
                                "nir.wrongCount",
                                node.name(),
                                name,
                                tensor.size(),
                                size);
                    }
                });
    }
}
