package org.spikebook.training.interchange.nir;

import org.spikebook.simulator.parameter.Value;
import org.spikebook.training.interchange.nir.graph.LinearNode;
import org.spikebook.training.interchange.nir.graph.NirNode;
import org.spikebook.training.interchange.nir.graph.Tensor;
import org.spikebook.training.interchange.nir.graph.Window2d;

import java.util.List;
import java.util.Optional;

/**
 * Pooling windows side by side, then one convolution: together one convolution with a larger
 * kernel, each weight repeated over the places of a window. Or one pooling alone.
 *
 * @param nodes of the path, in order
 * @param from shape of the source, channels first
 * @param gain by which all weights are multiplied
 */
record WindowChain(List<NirNode> nodes, List<Integer> from, double gain) {

    /** The projection; empty if the path is not of that kind. */
    Optional<NirProjection> projection() {
        List<Integer> signal = from;
        int pooled = 1;
        double factor = gain;
        for (NirNode node : nodes.subList(0, nodes.size() - 1)) {
            Optional<Window2d> window = plainPool(node, signal);
            if (window.isEmpty() || !tiles(window.get())) {
                return Optional.empty();
            }
            pooled *= window.get().kernel()[0];
            factor *= new LinearNode(node).poolFactor(window.get());
            signal = new LinearNode(node).shape(signal).orElseThrow();
        }
        NirNode last = nodes.getLast();
        return last.type().equals("Conv2d")
                ? convolution(last, signal, pooled, factor)
                : pooled == 1 ? pool(last, signal) : Optional.empty();
    }

    private static Optional<Window2d> plainPool(NirNode node, List<Integer> signal) {
        return node.type().endsWith("Pool2d")
                ? new LinearNode(node).pooling(signal).filter(w -> w.isPlain() && w.pad()[0] == 0)
                : Optional.empty();
    }

    /** Whether windows lie side by side and leave nothing out. */
    private static boolean tiles(Window2d window) {
        int size = window.kernel()[0];
        return window.stride()[0] == size
                && window.in()[0] % size == 0
                && window.in()[1] % size == 0;
    }

    private Optional<NirProjection> pool(NirNode node, List<Integer> signal) {
        return plainPool(node, signal)
                .map(w ->
                        new NirProjection(
                                NirProjection.pooling(
                                        w.kernel()[0],
                                        w.stride()[0],
                                        node.type().equals("AvgPool2d")),
                                Value.of(NirProjection.asFloat(gain)),
                                Value.of(0)));
    }

    private static Optional<NirProjection> convolution(
            NirNode node, List<Integer> signal, int pooled, double factor) {
        return new LinearNode(node).groups() != 1
                ? Optional.empty()
                : new LinearNode(node)
                        .convolution(signal)
                        .filter(Window2d::isPlain)
                        .map(w ->
                                new NirProjection(
                                        NirProjection.convolution(
                                                w.kernel()[0] * pooled,
                                                w.stride()[0] * pooled,
                                                w.pad()[0] * pooled),
                                        kernel(node.get("weight"), pooled, factor),
                                        Value.of(0)));
    }

    /** Weights {@code [out][in][ky][kx]} as {@code [out][ky][kx][in]}, each repeated. */
    private static Value kernel(Tensor weight, int pooled, double factor) {
        int out = weight.shape().get(0);
        int in = weight.shape().get(1);
        int size = weight.shape().get(2);
        int large = size * pooled;
        double[] kernel = new double[out * large * large * in];
        int k = 0;
        for (int o = 0; o < out; o++) {
            for (int y = 0; y < large; y++) {
                for (int x = 0; x < large; x++) {
                    for (int c = 0; c < in; c++) {
                        int tap = y / pooled * size + x / pooled;
                        kernel[k++] =
                                NirProjection.asFloat(
                                        factor * weight.at((o * in + c) * size * size + tap));
                    }
                }
            }
        }
        return NirProjection.series(kernel);
    }
}
