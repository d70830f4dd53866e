package org.spikebook.training.bench;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.training.DrawnNetwork;

/** The networks that are timed. */
final class BenchNetworks {

    private static final String LIF =
            "{\"type\": \"lif\", \"tauMemMs\": 10, \"vRestMv\": 0, \"vResetMv\": 0,"
                    + " \"vThresholdMv\": 1, \"tRefMs\": 0}";
    private static final String DELTA = "{\"type\": \"delta\"}";

    private BenchNetworks() {}

    /** 784 inputs, one hidden layer, ten outputs. */
    static NetworkModel dense(int hidden, String encoder) {
        return DrawnNetwork.showing("mnist10k", 784, encoder)
                .lif("h", hidden)
                .lif("out", 10)
                .join("data", "h")
                .join("h", "out")
                .model();
    }

    /** The network that is converted. */
    static NetworkModel twoHidden() {
        return DrawnNetwork.showing("mnist10k", 784, "direct")
                .lif("a", 128)
                .lif("b", 64)
                .lif("out", 10)
                .join("data", "a")
                .join("a", "b")
                .join("b", "out")
                .model();
    }

    /** 28x28, kernels of 5 to 8 channels, pooled by 2, kernels of 5 to 16, pooled, ten outputs. */
    static NetworkModel convolutional() {
        String kernel = "{\"type\": \"convolution\", \"kernel\": 5}";
        String pool = "{\"type\": \"pooling\", \"kernel\": 2}";
        return DrawnNetwork.showingShaped("mnist10k", "[28, 28, 1]", "rate")
                .shaped("c1", "[24, 24, 8]", LIF, DELTA)
                .shaped("p1", "[12, 12, 8]", LIF, DELTA)
                .shaped("c2", "[8, 8, 16]", LIF, DELTA)
                .shaped("p2", "[4, 4, 16]", LIF, DELTA)
                .lif("out", 10)
                .join("data", "c1", kernel, 0, "")
                .join("c1", "p1", pool, "\"weightMv\": 2", 0, "")
                .join("p1", "c2", kernel, 0, "")
                .join("c2", "p2", pool, "\"weightMv\": 2", 0, "")
                .join("p2", "out")
                .model();
    }

    /** The network of Diehl and Cook 2015. */
    static NetworkModel diehlCook(int neurons) {
        return DrawnNetwork.read(
                """
                {"format": "spikebook/network/1", "name": "Diehl and Cook 2015",
                 "populations": [
                   {"id": "exc", "size": %1$d, "model": {"type": "adaptiveThreshold"},
                    "receptors": {"type": "exponentialConductance", "tauExcMs": 1, "tauInhMs": 2,
                      "eExcMv": 0, "eInhMv": -100, "integrator": "implicitEuler"},
                    "initial": {"vMv": -105}},
                   {"id": "inh", "size": %1$d,
                    "model": {"type": "lif", "tauMemMs": 10, "cMemPf": 10, "vRestMv": -60,
                      "vResetMv": -45, "vThresholdMv": -40, "tRefMs": 2, "threshold": "exceeded"},
                    "receptors": {"type": "exponentialConductance", "tauExcMs": 1, "tauInhMs": 2,
                      "eExcMv": 0, "eInhMv": -85, "integrator": "implicitEuler"},
                    "initial": {"vMv": -100}}],
                 "stimuli": [
                   {"id": "digits", "shape": [28, 28, 1], "type": "dataset", "data": "mnist10k"}],
                 "projections": [
                   {"id": "digits-exc", "from": "digits", "to": "exc",
                    "weightNs": {"uniform": [0.003, 0.303]}, "delayMs": 0.5,
                    "plasticity": {"type": "diehlCookStdp", "normaliseTo": 78,
                      "homeostasisEveryMs": 350}},
                   {"id": "exc-inh", "from": "exc", "to": "inh",
                    "connector": {"type": "oneToOne"}, "weightNs": 10.4, "delayMs": 0.5},
                   {"id": "inh-exc", "from": "inh", "to": "exc",
                    "connector": {"type": "allToAll", "sameIndex": false}, "weightNs": -17,
                    "delayMs": 0.5}],
                 "run": {"dtMs": 0.5, "durationMs": 350}}
                """
                        .formatted(neurons));
    }
}
