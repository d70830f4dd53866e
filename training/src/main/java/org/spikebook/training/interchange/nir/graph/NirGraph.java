package org.spikebook.training.interchange.nir.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A graph without subgraphs. Nodes in the order of the file.
 *
 * @param nodes by name
 * @param edges between them
 */
public record NirGraph(Map<String, NirNode> nodes, List<Edge> edges) {

    public static final String INPUT = "Input";
    public static final String OUTPUT = "Output";

    /** What flows from one node to another. */
    public record Edge(String from, String to) {}

    public NirGraph {
        nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
        edges = List.copyOf(edges);
    }

    /** Whether a node only lets through what comes to a graph or leaves it. */
    public static boolean isBoundary(NirNode node) {
        return node.type().equals(INPUT) || node.type().equals(OUTPUT);
    }

    public NirNode node(String name) {
        NirNode node = nodes.get(name);
        if (node == null) {
            throw new IllegalStateException("no node " + name);
        }
        return node;
    }

    /** The nodes before a node, in the order of the edges; one that is joined twice comes twice. */
    public List<NirNode> before(String name) {
        return edges.stream().filter(e -> e.to().equals(name)).map(e -> node(e.from())).toList();
    }

    public List<NirNode> after(String name) {
        return edges.stream().filter(e -> e.from().equals(name)).map(e -> node(e.to())).toList();
    }
}
