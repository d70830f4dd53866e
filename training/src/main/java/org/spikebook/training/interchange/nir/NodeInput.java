package org.spikebook.training.interchange.nir;

import org.spikebook.training.interchange.nir.graph.LinearNode;
import org.spikebook.training.interchange.nir.graph.NirGraph;
import org.spikebook.training.interchange.nir.graph.NirNode;
import org.spikebook.training.interchange.nir.graph.NirProblems;
import org.spikebook.training.interchange.nir.graph.SparseMap;
import org.spikebook.training.interchange.nir.graph.Tensor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that reaches a node: from which neurons and inputs, through which nodes without a state, and
 * what is added to every step on the way.
 *
 * @param chains by source: the nodes between source and target, one list for each path
 * @param bias added to each value in every step
 */
@SuppressWarnings("ArrayRecordComponent")
record NodeInput(Map<String, List<List<NirNode>>> chains, double[] bias) {

    private static final int MAX_PATHS = 1000;

    boolean hasBias() {
        for (double b : bias) {
            if (b != 0) {
                return true;
            }
        }
        return false;
    }

    /** Goes backward from nodes to the neurons and inputs that drive them. */
    static final class Finder {

        private final NirGraph graph;
        private final Map<String, List<Integer>> shapes;
        private final NirProblems problems;
        private final Map<String, SparseMap> maps = new HashMap<>();
        private int paths;

        Finder(NirGraph graph, Map<String, List<Integer>> shapes, NirProblems problems) {
            this.graph = graph;
            this.shapes = shapes;
            this.problems = problems;
        }

        /** What drives a neuron, or an output. */
        NodeInput of(NirNode target) {
            NodeInput drive =
                    new NodeInput(new LinkedHashMap<>(), new double[Tensor.count(shape(target))]);
            paths = 0;
            graph.before(target.name()).forEach(before -> walk(before, List.of(), drive));
            return drive;
        }

        private void walk(NirNode node, List<NirNode> after, NodeInput drive) {
            if (++paths > MAX_PATHS || after.contains(node)) {
                problems.refuse(node.name(), "nir.loopWithoutNeurons", node.name());
                return;
            }
            List<NirNode> before = graph.before(node.name());
            if (node.isNeuron() || node.type().equals(NirGraph.INPUT) && before.isEmpty()) {
                drive.chains().computeIfAbsent(node.name(), _ -> new ArrayList<>()).add(after);
                return;
            }
            new LinearNode(node).bias(shape(node)).ifPresent(b -> add(b, after, drive));
            List<NirNode> chain = new ArrayList<>(after.size() + 1);
            chain.add(node);
            chain.addAll(after);
            before.forEach(b -> walk(b, chain, drive));
        }

        private void add(double[] bias, List<NirNode> after, NodeInput drive) {
            double[] arriving = bias;
            for (NirNode node : after) {
                arriving = map(node).apply(arriving);
            }
            for (int i = 0; i < arriving.length; i++) {
                drive.bias()[i] += arriving[i];
            }
        }

        /** The map of all paths from a source together. */
        SparseMap map(String source, List<List<NirNode>> chains) {
            SparseMap sum = null;
            for (List<NirNode> chain : chains) {
                SparseMap map = SparseMap.identity(Tensor.count(shape(graph.node(source))));
                for (NirNode node : chain) {
                    map = map.then(map(node));
                }
                sum = sum == null ? map : sum.plus(map);
            }
            if (sum == null) {
                throw new IllegalArgumentException("no path from " + source);
            }
            return sum;
        }

        private SparseMap map(NirNode node) {
            SparseMap found = maps.get(node.name());
            if (found == null) {
                found = new LinearNode(node).map(signal(node));
                maps.put(node.name(), found);
            }
            return found;
        }

        List<Integer> signal(NirNode node) {
            return shape(graph.before(node.name()).getFirst());
        }

        List<Integer> shape(NirNode node) {
            List<Integer> shape = shapes.get(node.name());
            if (shape == null) {
                throw new IllegalStateException("no shape of " + node.name());
            }
            return shape;
        }
    }
}
