package org.spikebook.training.bptt;

import org.junit.jupiter.api.Named;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.training.DrawnNetwork;
import org.spikebook.training.bptt.layer.TrainableNetwork;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Small networks of every kind that can be trained, to compare gradients on. */
final class GradientNetworks {

    /** Lines of the input, except of the images that convolutions see. */
    static final int LINES = 13;

    private static final String ALL = "{\"type\": \"allToAll\"}";
    private static final String RELU = "{\"type\": \"relu\", \"gain\": 0.8, \"bias\": 0.1}";
    private static final String INPUT = "{\"type\": \"input\"}";
    private static final String ONE = "{\"type\": \"oneToOne\"}";

    private GradientNetworks() {}

    /** All of them, by what is particular about each. */
    static Stream<Named<NetworkModel>> all() {
        return Stream.of(
                Named.of("one hidden layer", DrawnNetwork.chain("digits8x8", LINES, 20, 3)),
                Named.of("two hidden layers", DrawnNetwork.chain("digits8x8", LINES, 65, 17, 4)),
                Named.of("wide layer", DrawnNetwork.chain("digits8x8", LINES, 131, 3)),
                Named.of("no hidden layer", DrawnNetwork.chain("digits8x8", LINES, 3)),
                Named.of("skip connection and delays", skipping()),
                Named.of("one to one", oneToOne()),
                Named.of("refractory, subtracting, exceeding, in mV", physical()),
                Named.of("loop within a population", recurrent(1)),
                Named.of("loop through two populations, one way without delay", entangled()),
                Named.of("decaying currents", filtered()),
                Named.of("output that never fires", readout()),
                Named.of("spikes and values mixed", hybrid()),
                Named.of("values only", rectified()),
                Named.of("convolution and pooling", convolving(6, 2, "average")),
                Named.of("convolution to 16 channels, sum", convolving(16, 3, "sum")));
    }

    /** A population that drives itself. */
    private static NetworkModel recurrent(int delayMs) {
        return DrawnNetwork.showing("digits8x8", LINES)
                .lif("a", 14)
                .lif("out", 3)
                .join("data", "a")
                .join("a", "a", ALL, delayMs, "")
                .join("a", "out")
                .join("out", "out", ALL, 2, "")
                .model();
    }

    static NetworkModel entangled() {
        return DrawnNetwork.showing("digits8x8", LINES)
                .lif("b", 9, "\"reset\": \"subtract\", ")
                .lif("a", 11)
                .lif("out", 3)
                .join("data", "a")
                .join("a", "b")
                .join("b", "a", ALL, 2, "")
                .join("b", "out")
                .model();
    }

    private static NetworkModel filtered() {
        String cell =
                """
                {"type": "lif", "tauMemMs": 10, "cMemPf": 200, "vRestMv": -65, "vResetMv": -65, "vThresholdMv": -50,
                 "tRefMs": %s, "reset": "%s"}
                """;
        String receptors = "{\"type\": \"exponentialCurrent\", \"tauExcMs\": %s, \"tauInhMs\": %s}";
        return DrawnNetwork.showing("digits8x8", LINES)
                .shaped("a", "[14]", cell.formatted(1, "hard"), receptors.formatted(4, 4))
                .shaped("b", "[9]", cell.formatted(0, "subtract"), receptors.formatted(10, 10))
                .shaped("out", "[3]", cell.formatted(0, "hard"), receptors.formatted(2, 2))
                .join("data", "a", ALL, "\"weightPa\": 1", 0, "")
                .join("a", "b", ALL, "\"weightPa\": 1", 0, "")
                .join("b", "b", ALL, "\"weightPa\": 1", 1, "")
                .join("b", "out", ALL, "\"weightPa\": 1", 1, "")
                .model();
    }

    private static NetworkModel readout() {
        return DrawnNetwork.showing("digits8x8", LINES)
                .lif("a", 14)
                .shaped("out", "[3]", "{\"type\": \"leakyReadout\"}", "{\"type\": \"delta\"}")
                .join("data", "a")
                .join("a", "out")
                .model();
    }

    /** Spikes to values to spikes. */
    private static NetworkModel hybrid() {
        return DrawnNetwork.showing("digits8x8", LINES)
                .lif("a", 12)
                .shaped("b", "[9]", RELU, INPUT)
                .lif("out", 3)
                .join("data", "a")
                .join("a", "b", ALL, "\"weight\": 1", 1, "")
                .join("b", "out")
                .model();
    }

    static NetworkModel rectified() {
        return DrawnNetwork.showing("digits8x8", LINES)
                .shaped("a", "[12]", RELU, INPUT)
                .shaped("b", "[9]", RELU, INPUT)
                .shaped("out", "[3]", "{\"type\": \"leakyReadout\"}", "{\"type\": \"delta\"}")
                .join("data", "a", ALL, "\"weight\": 1", 0, "")
                .join("a", "b", ALL, "\"weight\": 1", 0, "")
                .join("b", "out")
                .model();
    }

    /** 13 lines do not make an image: 7 x 7 ones do. */
    static NetworkModel convolving(int channels, int kernel, String reduction) {
        int side = 7 - kernel + 1;
        int pooled = side / 2;
        String lif =
                """
                {"type": "lif", "tauMemMs": 10, "vRestMv": 0, "vResetMv": 0, "vThresholdMv": 1, "tRefMs": 0}\
                """;
        String delta = "{\"type\": \"delta\"}";
        return DrawnNetwork.showingShaped("digits8x8", "[7, 7]", "rate")
                .shaped("c1", "[%d, %d, %d]".formatted(side, side, channels), lif, delta)
                .shaped("p1", "[%d, %d, %d]".formatted(pooled, pooled, channels), lif, delta)
                .shaped("c2", "[%d, %d, 5]".formatted(pooled, pooled), lif, delta)
                .shaped("out", "[3]", lif, delta)
                .join(
                        "data",
                        "c1",
                        "{\"type\": \"convolution\", \"kernel\": %d}".formatted(kernel),
                        0,
                        "")
                .join(
                        "c1",
                        "p1",
                        "{\"type\": \"pooling\", \"reduction\": \"%s\"}".formatted(reduction),
                        "\"weightMv\": 0.9",
                        0,
                        "")
                .join(
                        "p1",
                        "c2",
                        "{\"type\": \"convolution\", \"kernel\": 3, \"padding\": 1}",
                        1,
                        "")
                .join("c2", "out")
                .model();
    }

    private static NetworkModel skipping() {
        return DrawnNetwork.showing("digits8x8", LINES)
                .lif("a", 10)
                .lif("b", 9)
                .lif("out", 3)
                .join("data", "a")
                .join("a", "b", ALL, 2, "")
                .join("data", "b", ALL, 1, "")
                .join("b", "out")
                .join("a", "out", ALL, 1, "")
                .model();
    }

    private static NetworkModel oneToOne() {
        return DrawnNetwork.showing("digits8x8", LINES)
                .lif("a", LINES)
                .lif("b", LINES)
                .lif("out", 3)
                .join("data", "a", ONE, 0, "")
                .join("a", "b", ONE, 1, "")
                .join("a", "out")
                .join("b", "out")
                .model();
    }

    static NetworkModel physical() {
        String cell =
                """
                "vRestMv": -65, "vResetMv": -70, "vThresholdMv": -50, "threshold": "exceeded", "biasPa": 40, \
                """;
        return DrawnNetwork.showing("digits8x8", LINES)
                .lif("a", 16, cell + "\"tRefMs\": 2, ")
                .lif("b", 12, cell + "\"tRefMs\": 1, \"reset\": \"subtract\", ")
                .lif("out", 3, cell)
                .join("data", "a")
                .join("a", "b")
                .join("b", "out")
                .model();
    }

    /** What is trained of a network. */
    static TrainableNetwork trainable(NetworkModel drawn) {
        return ((Inspection.Trainable) NetworkInspector.inspect(drawn)).network();
    }

    /** Weights large enough for every layer to spike; that of a pooling is not trained. */
    static WeightSet enlarged(WeightSet weights) {
        Map<String, ProjectionWeights> larger = new TreeMap<>();
        weights.byProjection()
                .forEach((id, w) -> {
                    float[] values = w.values().clone();
                    for (int k = 0; k < values.length && values.length > 1; k++) {
                        values[k] = 2 * values[k] + Math.abs(values[k]);
                    }
                    larger.put(id, new ProjectionWeights(w.pre(), w.post(), values));
                });
        return new WeightSet(larger);
    }
}
