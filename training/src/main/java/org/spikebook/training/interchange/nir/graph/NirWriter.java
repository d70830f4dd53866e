package org.spikebook.training.interchange.nir.graph;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;

import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/** Writes graphs as the reader finds them: HDF5, single precision, whole numbers as such. */
public final class NirWriter {

    private static final String VERSION = "1.0";

    private NirWriter() {}

    /** The bytes of a file. */
    public static byte[] bytes(NirGraph graph) throws IOException {
        Path file = Files.createTempFile("spikebook", ".nir");
        try {
            write(graph, file);
            return Files.readAllBytes(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    static void write(NirGraph graph, Path file) {
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            hdf.putDataset("version", VERSION);
            WritableGroup root = hdf.putGroup("node");
            root.putDataset("type", "NIRGraph");
            root.putDataset("edges", edges(graph));
            WritableGroup nodes = root.putGroup("nodes");
            graph.nodes().values().forEach(node -> write(node, nodes.putGroup(node.name())));
        }
    }

    private static String[][] edges(NirGraph graph) {
        return graph.edges().stream()
                .map(edge -> new String[] {edge.from(), edge.to()})
                .toArray(String[][]::new);
    }

    private static void write(NirNode node, WritableGroup group) {
        group.putDataset("type", node.type());
        new TreeMap<>(node.numbers())
                .forEach((name, tensor) -> group.putDataset(name, array(name, tensor)));
        new TreeMap<>(node.words()).forEach(group::putDataset);
    }

    private static Object array(String name, Tensor tensor) {
        Class<?> type = WHOLE.contains(name) ? long.class : float.class;
        if (tensor.shape().isEmpty()) {
            return number(type, tensor.at(0));
        }
        int[] shape = tensor.shape().stream().mapToInt(d -> d).toArray();
        Object array = Array.newInstance(type, shape);
        fill(array, 0, shape, 0, tensor);
        return array;
    }

    private static final List<String> WHOLE =
            List.of(
                    "shape",
                    "stride",
                    "padding",
                    "dilation",
                    "groups",
                    "kernel_size",
                    "input_shape",
                    "input_type",
                    "start_dim",
                    "end_dim");

    private static Object number(Class<?> type, double value) {
        return type == long.class ? (Object) (long) value : (Object) (float) value;
    }

    /** Fills the part of an array below one index; the place in the tensor after it. */
    private static int fill(Object array, int depth, int[] shape, int place, Tensor tensor) {
        int next = place;
        for (int i = 0; i < shape[depth]; i++) {
            if (depth == shape.length - 1) {
                Class<?> type = array.getClass().getComponentType();
                Array.set(array, i, number(type, tensor.at(next++)));
            } else {
                next = fill(Array.get(array, i), depth + 1, shape, next, tensor);
            }
        }
        return next;
    }
}
