package org.spikebook.simulator.engine;

/** All neurons fire in every step and reach all others: four million synapses a step. */
final class DenseNetwork {

    static final int SIZE = 2_000;

    private static final String DOCUMENT =
            """
            {"format": "spikebook/network/1",
             "populations": [{"id": "n", "size": %d, "receptors": {"type": "delta"},
               "model": {"type": "lif", "biasPa": 100000, "tRefMs": 0, "vThresholdMv": -64}}],
             "projections": [{"id": "p", "from": "n", "to": "n", "weightMv": %s}],
             "recorders": [{"id": "r", "of": "n", "neurons": [0]}],
             "run": {"durationMs": 10}}\
            """;

    private DenseNetwork() {}

    static String firing(String weight) {
        return DOCUMENT.formatted(SIZE, weight);
    }

    /** Its weights change by a rule. */
    static String learning(String rule) {
        String plasticity = "\"plasticity\": {\"type\": \"" + rule + "\"}, \"weightMv\"";
        return firing("0.001").replace("\"weightMv\"", plasticity);
    }
}
