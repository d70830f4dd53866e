package org.spikebook.training.interchange.nir.graph;

import org.spikebook.training.interchange.nir.graph.SparseMap.Entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A node without a state: what it makes of the shape of a signal, and of the signal. */
public record LinearNode(NirNode node) {

    /** The shape of what comes out of a node; empty if the signal does not fit. */
    public Optional<List<Integer>> shape(List<Integer> signal) {
        return switch (node.type()) {
            case "Affine", "Linear" -> denseShape(node.get("weight"), signal);
            case "Conv1d", "Conv2d" -> convolution(signal).map(this::convolved);
            case "SumPool2d", "AvgPool2d" -> pooling(signal).map(w -> pooled(signal, w));
            case "Flatten" -> Optional.of(List.of(Tensor.count(signal)));
            case "Scale" -> elementwise(node.get("scale"), signal);
            case "Delay" -> elementwise(node.get("delay"), signal);
            default -> Optional.of(signal);
        };
    }

    private static Optional<List<Integer>> denseShape(Tensor weight, List<Integer> signal) {
        return weight.shape().size() == 2 && weight.shape().get(1) == Tensor.count(signal)
                ? Optional.of(List.of(weight.shape().get(0)))
                : Optional.empty();
    }

    private static Optional<List<Integer>> elementwise(Tensor factors, List<Integer> signal) {
        return factors.size() == 1 || factors.size() == Tensor.count(signal)
                ? Optional.of(signal)
                : Optional.empty();
    }

    private List<Integer> convolved(Window2d window) {
        int channels = node.get("weight").shape().get(0);
        return node.type().equals("Conv1d")
                ? List.of(channels, window.out()[1])
                : List.of(channels, window.out()[0], window.out()[1]);
    }

    private static List<Integer> pooled(List<Integer> signal, Window2d window) {
        return signal.size() == 2
                ? List.of(window.out()[0], window.out()[1])
                : List.of(window.channels(), window.out()[0], window.out()[1]);
    }

    /** The window of a convolution, if kernel, groups and channels fit the signal. */
    public Optional<Window2d> convolution(List<Integer> signal) {
        List<Integer> weight = node.get("weight").shape();
        boolean flat = node.type().equals("Conv1d");
        int groups = groups();
        if (weight.size() != (flat ? 3 : 4) || groups < 1 || weight.get(0) % groups != 0) {
            return Optional.empty();
        }
        int[] kernel =
                flat ? new int[] {1, weight.get(2)} : new int[] {weight.get(2), weight.get(3)};
        return Window2d.of(node, signal, kernel)
                .filter(w -> w.channels() == weight.get(1) * groups)
                .filter(_ -> biasFits(weight.get(0)));
    }

    private boolean biasFits(int channels) {
        return node.find("bias").map(b -> b.size() == 1 || b.size() == channels).orElse(true);
    }

    public int groups() {
        return (int) node.numbers().getOrDefault("groups", Tensor.vector(1)).at(0);
    }

    public Optional<Window2d> pooling(List<Integer> signal) {
        return Window2d.of(node, signal, node.pair("kernel_size", 1));
    }

    /** The map of a node for a signal that fits it. */
    public SparseMap map(List<Integer> signal) {
        int size = Tensor.count(signal);
        return switch (node.type()) {
            case "Affine", "Linear" -> dense(node.get("weight"));
            case "Conv1d", "Conv2d" -> convolve(convolution(signal).orElseThrow());
            case "SumPool2d", "AvgPool2d" -> pool(pooling(signal).orElseThrow());
            case "Scale" -> diagonal(size, node.get("scale"), Tensor.vector(0));
            case "Delay" -> diagonal(size, Tensor.vector(1), node.get("delay"));
            default -> SparseMap.identity(size);
        };
    }

    /** What a node adds to every value that comes out of it; empty if nothing. */
    public Optional<double[]> bias(List<Integer> outShape) {
        return node.find("bias")
                .map(bias -> {
                    int perChannel = Tensor.count(outShape) / outShape.get(0);
                    double[] spread = new double[Tensor.count(outShape)];
                    for (int i = 0; i < spread.length; i++) {
                        spread[i] = bias.at(i / perChannel);
                    }
                    return spread;
                });
    }

    private static SparseMap dense(Tensor weight) {
        int targets = weight.shape().get(0);
        int sources = weight.shape().get(1);
        List<Entry> entries = new ArrayList<>(weight.size());
        for (int k = 0; k < weight.size(); k++) {
            entries.add(new Entry(k % sources, k / sources, weight.at(k), 0));
        }
        return new SparseMap(sources, targets, entries);
    }

    private static SparseMap diagonal(int size, Tensor factor, Tensor delay) {
        List<Entry> entries = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            entries.add(new Entry(i, i, factor.at(i), delay.at(i)));
        }
        return new SparseMap(size, size, entries);
    }

    private SparseMap convolve(Window2d window) {
        Tensor weight = node.get("weight");
        int outChannels = weight.shape().get(0);
        int perGroup = weight.shape().get(1);
        int outPerGroup = outChannels / groups();
        int taps = window.kernel()[0] * window.kernel()[1];
        List<Entry> entries = new ArrayList<>();
        window.forEach((source, target, tap) -> {
            for (int o = 0; o < outChannels; o++) {
                for (int c = 0; c < perGroup; c++) {
                    int channel = o / outPerGroup * perGroup + c;
                    entries.add(
                            new Entry(
                                    channel * window.inPlaces() + source,
                                    o * window.outPlaces() + target,
                                    weight.at((o * perGroup + c) * taps + tap),
                                    0));
                }
            }
            requireFew(entries);
        });
        return new SparseMap(
                window.channels() * window.inPlaces(), outChannels * window.outPlaces(), entries);
    }

    private SparseMap pool(Window2d window) {
        double factor = poolFactor(window);
        List<Entry> entries = new ArrayList<>();
        window.forEach((source, target, _) -> {
            for (int c = 0; c < window.channels(); c++) {
                entries.add(
                        new Entry(
                                c * window.inPlaces() + source,
                                c * window.outPlaces() + target,
                                factor,
                                0));
            }
            requireFew(entries);
        });
        return new SparseMap(
                window.channels() * window.inPlaces(),
                window.channels() * window.outPlaces(),
                entries);
    }

    public double poolFactor(Window2d window) {
        return node.type().equals("AvgPool2d")
                ? 1.0 / (window.kernel()[0] * window.kernel()[1])
                : 1;
    }

    private static void requireFew(List<Entry> entries) {
        if (entries.size() > SparseMap.MAX_ENTRIES) {
            throw new SparseMap.TooLargeException();
        }
    }
}
