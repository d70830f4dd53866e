package org.spikebook.hardware.interchange;

import org.spikebook.simulator.text.Numbers;

import java.util.Optional;

/** Weights of a file, which must be integers of the chip. */
final class NetxWeights {

    private static final int MAX_WEIGHT = 256;

    private NetxWeights() {}

    /** Synapses by a matrix with a row for each target; a problem where there is none. */
    static Optional<NetxSynapses> matrix(NetxGroup layer, String name, int post, int pre) {
        if (layer.child(name).isPresent()) {
            layer.note("complexWeights");
            return Optional.empty();
        }
        Optional<NetxGroup.Numbers> found = layer.numbers(name);
        if (found.isEmpty()) {
            layer.note("missing", name);
            return Optional.empty();
        }
        double[] weights = found.get().values();
        if (weights.length != (long) post * pre || !areWhole(layer, weights)) {
            if (weights.length != (long) post * pre) {
                layer.note("weightCount", (long) post * pre, weights.length);
            }
            return Optional.empty();
        }
        NetxSynapses synapses = new NetxSynapses(pre);
        for (int i = 0; i < post; i++) {
            for (int j = 0; j < pre; j++) {
                synapses.add(j, i, (int) weights[i * pre + j]);
            }
        }
        return Optional.of(synapses);
    }

    /** Whether all are weights of the chip; a problem where one is not. */
    static boolean areWhole(NetxGroup layer, double[] weights) {
        for (double w : weights) {
            if (w != Math.rint(w) || w < -MAX_WEIGHT || w >= MAX_WEIGHT) {
                layer.note("weightRange", -MAX_WEIGHT, MAX_WEIGHT - 1, Numbers.readable(w));
                return false;
            }
        }
        return true;
    }
}
