package org.spikebook.training.interchange.nir;

import org.spikebook.training.interchange.nir.graph.NirNode;
import org.spikebook.training.interchange.nir.graph.Tensor;

import java.util.List;
import java.util.Optional;

/**
 * Rest, threshold and reset that all neurons of a population share. Where those of a file differ
 * from neuron to neuron, each neuron's voltage is measured in units of its own distance from rest
 * to threshold: an input then counts {@code scale[i]} times, and no spike changes.
 *
 * @param scale by how much each neuron's voltage is multiplied
 */
@SuppressWarnings("ArrayRecordComponent")
record VoltageScale(double rest, double threshold, double reset, double[] scale) {

    private static final double SAME = 1e-6;

    /** Those of a node; empty if no scale makes its neurons alike. */
    static Optional<VoltageScale> of(NirNode node, int size, Tensor rest) {
        Tensor threshold = node.get("v_threshold");
        Tensor reset = node.find("v_reset").orElse(Tensor.vector(0));
        if (rest.isUniform() && threshold.isUniform() && reset.isUniform()) {
            return Optional.of(
                    new VoltageScale(rest.at(0), threshold.at(0), reset.at(0), ones(size)));
        }
        return scaled(size, rest, threshold, reset);
    }

    private static Optional<VoltageScale> scaled(
            int size, Tensor rest, Tensor threshold, Tensor reset) {
        double[] scale = new double[size];
        double common = (reset.at(0) - rest.at(0)) / (threshold.at(0) - rest.at(0));
        for (int i = 0; i < size; i++) {
            double distance = threshold.at(i) - rest.at(i);
            double relative = (reset.at(i) - rest.at(i)) / distance;
            if (!(distance > 0) || !(Math.abs(relative - common) <= SAME)) {
                return Optional.empty();
            }
            scale[i] = 1 / distance;
        }
        return Optional.of(new VoltageScale(0, 1, common, scale));
    }

    static double[] ones(int size) {
        return Tensor.filled(List.of(size), 1).values();
    }
}
