package org.spikebook.training.interchange.nir.graph;

import java.util.Map;
import java.util.Optional;

/**
 * A node of a graph.
 *
 * @param name unique in the graph; nodes of subgraphs are named {@code subgraph.node}
 * @param type as the representation calls it: {@code LIF}, {@code Affine}
 * @param numbers its numeric parameters
 * @param words its textual parameters, for example a padding of {@code same}
 */
public record NirNode(
        String name, String type, Map<String, Tensor> numbers, Map<String, String> words) {

    public NirNode {
        numbers = Map.copyOf(numbers);
        words = Map.copyOf(words);
    }

    public static NirNode of(String name, String type, Map<String, Tensor> numbers) {
        return new NirNode(name, type, numbers, Map.of());
    }

    public Optional<Tensor> find(String parameter) {
        return Optional.ofNullable(numbers.get(parameter));
    }

    /**
     * A parameter that {@link NirRules} has found to be there.
     *
     * @throws IllegalStateException if it is not
     */
    public Tensor get(String parameter) {
        return find(parameter)
                .orElseThrow(() -> new IllegalStateException(name + " lacks " + parameter));
    }

    /** A parameter of one or two whole numbers, one standing for both; or the default. */
    int[] pair(String parameter, int otherwise) {
        Tensor tensor = numbers.getOrDefault(parameter, Tensor.vector(otherwise));
        return new int[] {(int) tensor.at(0), (int) tensor.at(tensor.size() - 1)};
    }

    /** Whether it has a state of its own and sends spikes or a potential. */
    public boolean isNeuron() {
        return NirRules.isNeuron(type);
    }
}
