package org.spikebook.hardware.interchange;

import org.spikebook.hardware.quantization.IntegerNetwork;
import org.spikebook.parameter.Problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Builds the network layer by layer. */
final class NetxBuilder {

    private static final int MAX_LAYERS = 256;
    private static final int MAX_NEURONS = 4_000_000;
    private static final int MAX_WEIGHT = 256;

    private final Netx file;
    private final List<Problem> problems;
    private final List<NetxNetwork.Layer> layers = new ArrayList<>();
    private final NetxAssembly assembly = new NetxAssembly();
    private Optional<NetxNetwork.Transform> transform = Optional.empty();
    private Optional<Integer> averaged = Optional.empty();
    private List<Integer> shape = List.of();

    NetxBuilder(Netx file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    Optional<NetxNetwork> build() {
        Optional<Netx> all = file.child("layer");
        if (all.isEmpty() || !all.get().has("0")) {
            file.note("noLayers");
            return Optional.empty();
        }
        for (int i = 0; i < MAX_LAYERS && all.get().has(String.valueOf(i)); i++) {
            Optional<Netx> layer = all.get().child(String.valueOf(i));
            int before = problems.size();
            if (layer.isEmpty()) {
                all.get().note("notAGroup", i);
            } else {
                add(layer.get(), i);
            }
            if (problems.size() > before) {
                // the layers behind would only repeat it
                return Optional.empty();
            }
        }
        if (layers.isEmpty()) {
            file.note("noLayers");
            return Optional.empty();
        }
        IntegerNetwork network = assembly.network();
        return Optional.of(new NetxNetwork(network, layers, transform, averaged));
    }

    private void add(Netx layer, int index) {
        String type = layer.word("type");
        if (averaged.isPresent()) {
            layer.note("behindAverage");
            return;
        }
        switch (type) {
            case "input" -> addInput(layer, index);
            case "dense", "dense_rec" -> addDense(layer, index, type);
            case "conv" -> addConv(layer, index);
            case "pool" -> addPool(layer, index);
            case "flatten" -> shape = shape.isEmpty() ? shape : List.of(product(shape));
            case "average" -> averaged = average(layer);
            default -> layer.note("layerType", type.isEmpty() ? "-" : type);
        }
    }

    private static int product(List<Integer> shape) {
        return shape.stream().reduce(1, (a, b) -> a * b);
    }

    private Optional<Integer> average(Netx layer) {
        int outputs = shapeOf(layer).map(NetxBuilder::product).orElse(0);
        if (outputs == 0 || shape.isEmpty() || product(shape) % outputs != 0) {
            layer.note("averageShape", outputs);
            return Optional.empty();
        }
        return Optional.of(outputs);
    }

    private Optional<List<Integer>> shapeOf(Netx layer) {
        Optional<Netx.Numbers> numbers = layer.numbers("shape");
        boolean right =
                numbers.isPresent()
                        && numbers.get().size() >= 1
                        && numbers.get().size() <= 3
                        && Arrays.stream(numbers.get().values())
                                .allMatch(v -> v >= 1 && v <= MAX_NEURONS && v == Math.rint(v));
        if (!right
                || Arrays.stream(numbers.get().values()).reduce(1, (a, b) -> a * b) > MAX_NEURONS) {
            layer.note("shape", MAX_NEURONS);
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(numbers.get().values()).mapToObj(v -> (int) v).toList());
    }

    private void addInput(Netx layer, int index) {
        if (index > 0) {
            layer.note("inputFirst");
            return;
        }
        int weight = layer.whole("weight", -(1 << 16), 1 << 16, 64);
        int bias = layer.whole("bias", -(1 << 16), 1 << 16, 0);
        shapeOf(layer)
                .ifPresent(own -> {
                    transform = Optional.of(new NetxNetwork.Transform(weight, bias));
                    int[] none = new int[product(own)];
                    NetxNeurons.read(layer, own, none).ifPresent(n -> place("input", own, n));
                });
    }

    private void place(String type, List<Integer> own, NetxNeurons neurons) {
        NetxNetwork.Layer layer = new NetxNetwork.Layer(type + layers.size(), type, own);
        layers.add(layer);
        shape = own;
        assembly.addNeurons(layer, neurons);
    }

    /** Reads neurons and joins them to the layer before. */
    private void join(
            Netx layer,
            String type,
            List<Integer> own,
            NetxSynapses synapses,
            Optional<NetxSynapses> recurrent) {
        int[] bias = NetxNeurons.bias(layer, own);
        NetxNeurons.read(layer, own, bias)
                .ifPresent(n -> {
                    assembly.addSynapses(type + layers.size(), product(shape), synapses);
                    place(type, own, n);
                    recurrent.ifPresent(assembly::addRecurrent);
                });
    }

    private void addDense(Netx layer, int index, String type) {
        Optional<List<Integer>> own = shapeOf(layer).map(s -> List.of(product(s)));
        if (own.isEmpty()) {
            return;
        }
        int neurons = own.get().getFirst();
        int inputs = index == 0 ? layer.whole("inFeatures", 1, MAX_NEURONS, 0) : product(shape);
        if (index == 0) {
            inputs = inputs == 0 ? columns(layer, neurons) : inputs;
            shape = List.of(Math.max(1, inputs));
        }
        Optional<NetxSynapses> synapses = matrix(layer, "weight", neurons, product(shape));
        Optional<NetxSynapses> recurrent =
                layer.has("weight_rec")
                        ? matrix(layer, "weight_rec", neurons, neurons)
                        : Optional.empty();
        if (type.equals("dense_rec") && recurrent.isEmpty()) {
            layer.note("missing", "weight_rec");
        }
        synapses.ifPresent(s -> join(layer, "dense", own.get(), s, recurrent));
    }

    private static int columns(Netx layer, int neurons) {
        return layer.numbers("weight").map(w -> w.size() / neurons).orElse(0);
    }

    private Optional<NetxSynapses> matrix(Netx layer, String name, int post, int pre) {
        if (layer.child(name).isPresent()) {
            layer.note("complexWeights");
            return Optional.empty();
        }
        Optional<Netx.Numbers> found = layer.numbers(name);
        if (found.isEmpty()) {
            layer.note("missing", name);
            return Optional.empty();
        }
        double[] weights = found.get().values();
        if (weights.length != (long) post * pre || !whole(layer, weights)) {
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

    private static boolean whole(Netx layer, double[] weights) {
        for (double w : weights) {
            if (w != Math.rint(w) || w < -MAX_WEIGHT || w >= MAX_WEIGHT) {
                layer.note("weightRange", -MAX_WEIGHT, MAX_WEIGHT - 1, String.valueOf(w));
                return false;
            }
        }
        return true;
    }

    private void addConv(Netx layer, int index) {
        Optional<Netx.Numbers> weight = layer.numbers("weight");
        Optional<List<Integer>> own = shapeOf(layer);
        if (layer.child("weight").isPresent()) {
            layer.note("complexWeights");
        } else if (weight.isEmpty() || weight.get().shape().length < 4) {
            layer.note("missing", "weight");
        } else if (index == 0 || shape.size() != 3) {
            layer.note("needsImage", "conv");
        } else if (own.isPresent() && whole(layer, weight.get().values())) {
            int[] dims = weight.get().shape();
            double[] values = weight.get().values();
            NetxWindow window =
                    window(
                            layer,
                            own.get(),
                            new int[] {dims[2], dims[3]},
                            1,
                            layer.whole("groups", 1, 1 << 16, 1));
            NetxWindow.Kernel kernel =
                    (o, i, r, c) -> (int) values[((o * dims[1] + i) * dims[2] + r) * dims[3] + c];
            boolean kernelFits =
                    own.get().size() == 3
                            && dims[0] == own.get().getFirst()
                            && dims[1] * window.groups() == shape.getFirst();
            connect(layer, "conv", own.get(), window, kernel, kernelFits);
        }
    }

    private NetxWindow window(
            Netx layer, List<Integer> own, int[] kernel, int strideFallback, int groups) {
        return new NetxWindow(
                shape,
                own,
                kernel,
                layer.pair("stride", 1, 1 << 12, strideFallback),
                layer.pair("padding", 0, 1 << 12, 0),
                layer.pair("dilation", 1, 1 << 12, 1),
                groups);
    }

    private void connect(
            Netx layer,
            String type,
            List<Integer> own,
            NetxWindow window,
            NetxWindow.Kernel kernel,
            boolean kernelFits) {
        if (!kernelFits || !window.fits()) {
            layer.note("windowShape", type, own, shape);
        } else if (window.synapsesAtMost() > NetxSynapses.MOST) {
            layer.note("tooManySynapses", window.synapsesAtMost(), NetxSynapses.MOST);
        } else {
            NetxSynapses synapses = new NetxSynapses(product(shape));
            window.connect(kernel, synapses);
            join(layer, type, own, synapses, Optional.empty());
        }
    }

    /** Every channel for itself, all places of the window with one weight, or each with its own. */
    private void addPool(Netx layer, int index) {
        Optional<List<Integer>> own = shapeOf(layer);
        Optional<Netx.Numbers> weight = layer.numbers("weight");
        if (index == 0 || shape.size() != 3) {
            layer.note("needsImage", "pool");
        } else if (weight.isEmpty()) {
            layer.note("missing", "weight");
        } else if (own.isPresent() && whole(layer, weight.get().values())) {
            int[] kernel = layer.pair("kernelSize", 1, 1 << 12, 1);
            double[] values = weight.get().values();
            boolean one = values.length == 1;
            NetxWindow window = window(layer, own.get(), kernel, kernel[0], shape.getFirst());
            connect(
                    layer,
                    "pool",
                    own.get(),
                    window,
                    (_, _, r, c) -> (int) values[one ? 0 : r * kernel[1] + c],
                    own.get().size() == 3 && (one || values.length == kernel[0] * kernel[1]));
        }
    }
}
