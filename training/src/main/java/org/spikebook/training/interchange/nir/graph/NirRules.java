package org.spikebook.training.interchange.nir.graph;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which nodes are known, and what each must have. */
public final class NirRules {

    private static final Map<String, List<String>> REQUIRED =
            Map.ofEntries(
                    Map.entry("Input", List.of()),
                    Map.entry("Output", List.of()),
                    Map.entry("Affine", List.of("weight", "bias")),
                    Map.entry("Linear", List.of("weight")),
                    Map.entry("Scale", List.of("scale")),
                    Map.entry("Conv1d", List.of("weight")),
                    Map.entry("Conv2d", List.of("weight")),
                    Map.entry("SumPool2d", List.of("kernel_size")),
                    Map.entry("AvgPool2d", List.of("kernel_size")),
                    Map.entry("Flatten", List.of()),
                    Map.entry("Delay", List.of("delay")),
                    Map.entry("Threshold", List.of("threshold")),
                    Map.entry("I", List.of("r")),
                    Map.entry("IF", List.of("r", "v_threshold")),
                    Map.entry("LI", List.of("tau", "r", "v_leak")),
                    Map.entry("LIF", List.of("tau", "r", "v_leak", "v_threshold")),
                    Map.entry("CubaLI", List.of("tau_syn", "tau_mem", "r", "v_leak")),
                    Map.entry(
                            "CubaLIF",
                            List.of("tau_syn", "tau_mem", "r", "v_leak", "v_threshold")));

    private static final Set<String> SPIKING = Set.of("IF", "LIF", "CubaLIF", "Threshold");
    private static final Set<String> READOUTS = Set.of("I", "LI", "CubaLI");

    private NirRules() {}

    static boolean isNeuron(String type) {
        return SPIKING.contains(type) || READOUTS.contains(type);
    }

    public static boolean isSpiking(String type) {
        return SPIKING.contains(type);
    }

    /** Notes nodes that are not known, or lack something, or hold what is not a number. */
    public static void check(NirGraph graph, NirProblems problems) {
        for (NirNode node : graph.nodes().values()) {
            List<String> required = REQUIRED.get(node.type());
            if (required == null) {
                problems.refuse(
                        node.name(),
                        "nir.unknownType",
                        node.name(),
                        node.type(),
                        String.join(", ", new TreeSet<>(REQUIRED.keySet())));
                continue;
            }
            required.stream()
                    .filter(name -> node.find(name).isEmpty())
                    .forEach(
                            name -> problems.refuse(node.name(), "nir.missing", node.name(), name));
            node.numbers().forEach((name, tensor) -> checkNumbers(node, name, tensor, problems));
        }
    }

    private static void checkNumbers(
            NirNode node, String name, Tensor tensor, NirProblems problems) {
        if (tensor.size() == 0) {
            problems.refuse(node.name(), "nir.empty", node.name(), name);
        }
        for (double value : tensor.values()) {
            if (!Double.isFinite(value)) {
                problems.refuse(node.name(), "nir.notFinite", node.name(), name);
                return;
            }
        }
    }
}
