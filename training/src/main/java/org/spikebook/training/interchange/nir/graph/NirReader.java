package org.spikebook.training.interchange.nir.graph;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;

import org.spikebook.training.interchange.nir.graph.Hdf5.BrokenException;
import org.spikebook.training.interchange.nir.graph.NirGraph.Edge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a graph from HDF5: {@code /node} with its {@code type}, {@code nodes} and {@code edges}.
 * Subgraphs are opened out: what leads into one leads to its input, what leads out of one leads
 * from its output.
 */
public final class NirReader {

    private static final int MAX_NODES = 1000;
    private static final int MAX_EDGES = 10_000;
    private static final int MAX_DEPTH = 16;
    private static final String GRAPH = "NIRGraph";

    private final Map<String, NirNode> nodes = new LinkedHashMap<>();
    private final List<Edge> edges = new ArrayList<>();

    private NirReader() {}

    /**
     * The graph in a file.
     *
     * @throws BrokenException if there is none that can be read
     */
    public static NirGraph read(Path file) throws BrokenException {
        return Hdf5.read(file, NirReader::graph);
    }

    private static NirGraph graph(HdfFile file) throws BrokenException {
        if (!(file.getChildren().get("node") instanceof Group root)) {
            throw new BrokenException("", otherContent(file));
        }
        NirReader reader = new NirReader();
        String type = type(root, "node");
        if (!type.equals(GRAPH)) {
            throw new BrokenException("node", "nir.notAGraph", type);
        }
        reader.addGraph(root, "", 0);
        return new NirGraph(reader.nodes, reader.joined());
    }

    /** What an HDF5 file without a graph holds, as the code of a problem. */
    private static String otherContent(HdfFile file) {
        if (file.getChildren().get("layer") instanceof Group) {
            return "nir.lava";
        }
        return file.getChildren().get("spikes") instanceof Group ? "nir.samples" : "nir.noGraph";
    }

    private void addGraph(Group graph, String prefix, int depth) throws BrokenException {
        if (depth > MAX_DEPTH) {
            throw new BrokenException(prefix, "nir.tooDeep", MAX_DEPTH);
        }
        if (!(graph.getChildren().get("nodes") instanceof Group members)) {
            throw new BrokenException(prefix, "nir.missing", graph.getPath(), "nodes");
        }
        for (Map.Entry<String, Node> member : members.getChildren().entrySet()) {
            if (member.getValue() instanceof Group group) {
                addNode(group, prefix + member.getKey(), depth);
            }
        }
        addEdges(graph, prefix);
    }

    private void addNode(Group group, String name, int depth) throws BrokenException {
        String type = type(group, name);
        if (type.equals(GRAPH)) {
            addGraph(group, name + ".", depth + 1);
        } else {
            nodes.put(name, node(group, name, type));
        }
        if (nodes.size() > MAX_NODES) {
            throw new BrokenException("", "nir.tooManyNodes", MAX_NODES);
        }
    }

    private static NirNode node(Group group, String name, String type) throws BrokenException {
        Map<String, Tensor> numbers = new HashMap<>();
        Map<String, String> words = new HashMap<>();
        for (Map.Entry<String, Node> child : group.getChildren().entrySet()) {
            if (child.getValue() instanceof Dataset dataset && !dataset.isEmpty()) {
                Hdf5.text(dataset).ifPresent(text -> words.put(child.getKey(), text));
                if (!words.containsKey(child.getKey())) {
                    Hdf5.numbers(dataset).ifPresent(n -> numbers.put(child.getKey(), n));
                }
            }
        }
        return new NirNode(name, type, numbers, words);
    }

    private static String type(Group group, String name) throws BrokenException {
        if (group.getChildren().get("type") instanceof Dataset dataset) {
            return Hdf5.text(dataset)
                    .orElseThrow(() -> new BrokenException(name, "nir.missing", name, "type"));
        }
        throw new BrokenException(name, "nir.missing", name, "type");
    }

    private void addEdges(Group graph, String prefix) throws BrokenException {
        if (!(graph.getChildren().get("edges") instanceof Dataset dataset)) {
            throw new BrokenException(prefix, "nir.missing", graph.getPath(), "edges");
        }
        List<String> ends = Hdf5.texts(dataset).orElse(List.of());
        if (ends.size() % 2 != 0 || ends.isEmpty() && dataset.getSize() > 0) {
            throw new BrokenException(prefix, "nir.edges", graph.getPath());
        }
        if (edges.size() + ends.size() / 2 > MAX_EDGES) {
            throw new BrokenException("", "nir.tooManyEdges", MAX_EDGES);
        }
        for (int i = 0; i < ends.size(); i += 2) {
            edges.add(new Edge(prefix + ends.get(i), prefix + ends.get(i + 1)));
        }
    }

    /** The edges, those at subgraphs led on to the input or output within. */
    private List<Edge> joined() throws BrokenException {
        Set<Edge> joined = new LinkedHashSet<>();
        for (Edge edge : edges) {
            joined.add(
                    new Edge(
                            within(edge.from(), NirGraph.OUTPUT),
                            within(edge.to(), NirGraph.INPUT)));
        }
        return List.copyOf(joined);
    }

    /** The boundary node of a graph has the shortest name: those of subgraphs are longer. */
    private String within(String name, String boundary) throws BrokenException {
        if (nodes.containsKey(name)) {
            return name;
        }
        return nodes.values().stream()
                .filter(n -> n.type().equals(boundary) && isChild(n.name(), name))
                .map(NirNode::name)
                .min(Comparator.comparingInt(String::length))
                .orElseThrow(() -> new BrokenException(name, "nir.noSuchNode", name));
    }

    private static boolean isChild(String node, String graph) {
        return node.startsWith(graph + ".");
    }
}
