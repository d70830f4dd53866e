package org.spikebook.e2e.bench;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** 500 nodes and 2,000 lines: neurons that fire by their bias, with four targets each. */
final class ManyParts {

    static final int NODES = 500;

    /** How far from a node its targets are. */
    private static final int[] DISTANCES = {1, 7, 23, 101};

    static final int LINES = NODES * DISTANCES.length;

    private ManyParts() {}

    static String document() {
        return """
        { "format": "spikebook/network/1", "name": "many parts",
          "populations": [%s],
          "projections": [%s],
          "run": { "dtMs": 0.1, "durationMs": 200, "seed": 1 } }
        """
                .formatted(
                        IntStream.range(0, NODES)
                                .mapToObj(ManyParts::population)
                                .collect(Collectors.joining(", ")),
                        IntStream.range(0, LINES)
                                .mapToObj(ManyParts::projection)
                                .collect(Collectors.joining(", ")));
    }

    private static String population(int node) {
        return "{ \"id\": \"p%d\", \"size\": 1, \"model\": { \"type\": \"lif\", \"biasPa\": 500 } }"
                .formatted(node);
    }

    private static String projection(int line) {
        int from = line / DISTANCES.length;
        int to = (from + DISTANCES[line % DISTANCES.length]) % NODES;
        return """
        { "id": "p%d-p%d", "from": "p%d", "to": "p%d",
          "connector": { "type": "allToAll" }, "weightPa": 20, "delayMs": 1 }\
        """
                .formatted(from, to, from, to);
    }
}
