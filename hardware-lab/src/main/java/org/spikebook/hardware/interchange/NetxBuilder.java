package org.spikebook.hardware.interchange;

import org.spikebook.hardware.quantization.integer.IntegerNetwork;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Builds the network layer by layer. */
final class NetxBuilder {

    private static final int MAX_LAYERS = 256;

    private final NetxGroup file;
    private final List<Problem> problems;
    private final List<NetxNetwork.Layer> layers = new ArrayList<>();
    private final NetxAssembly assembly = new NetxAssembly();
    private Optional<NetxNetwork.Transform> transform = Optional.empty();
    private Optional<Integer> averaged = Optional.empty();
    private Optional<NetxShape> shape = Optional.empty();

    NetxBuilder(NetxGroup file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    Optional<NetxNetwork> build() {
        Optional<NetxGroup> all = file.child("layer");
        if (all.isEmpty() || !all.get().has("0")) {
            file.note("noLayers");
            return Optional.empty();
        }
        for (int i = 0; i < MAX_LAYERS && all.get().has(String.valueOf(i)); i++) {
            Optional<NetxGroup> layer = all.get().child(String.valueOf(i));
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

    private void add(NetxGroup layer, int index) {
        String type = layer.word("type");
        if (averaged.isPresent()) {
            layer.note("behindAverage");
            return;
        }
        switch (type) {
            case "input" -> addInput(layer, index);
            case "dense", "dense_rec" -> addDense(layer, index, type);
            case "conv" -> addWindows(layer, type, index, NetxWindows::conv);
            case "pool" -> addWindows(layer, type, index, NetxWindows::pool);
            case "flatten" -> shape = shape.map(NetxShape::flat);
            case "average" -> averaged = average(layer);
            default -> layer.note("layerType", type.isEmpty() ? "-" : type);
        }
    }

    private Optional<Integer> average(NetxGroup layer) {
        int outputs = NetxShape.of(layer).map(NetxShape::size).orElse(0);
        if (outputs == 0 || shape.isEmpty() || sizeBefore() % outputs != 0) {
            layer.note("averageShape", outputs);
            return Optional.empty();
        }
        return Optional.of(outputs);
    }

    /** Neurons of the layer before; 1 where there is none. */
    private int sizeBefore() {
        return shape.map(NetxShape::size).orElse(1);
    }

    private void addInput(NetxGroup layer, int index) {
        if (index > 0) {
            layer.note("inputFirst");
            return;
        }
        int weight = layer.whole("weight", -(1 << 16), 1 << 16, 64);
        int bias = layer.whole("bias", -(1 << 16), 1 << 16, 0);
        NetxShape.of(layer)
                .ifPresent(own -> {
                    transform = Optional.of(new NetxNetwork.Transform(weight, bias));
                    int[] none = new int[own.size()];
                    NetxNeurons.read(layer, own, none).ifPresent(n -> place("input", own, n));
                });
    }

    private void place(String type, NetxShape own, NetxNeurons neurons) {
        NetxNetwork.Layer layer =
                new NetxNetwork.Layer(type + layers.size(), type, own.dimensions());
        layers.add(layer);
        shape = Optional.of(own);
        assembly.addNeurons(layer, neurons);
    }

    /** Reads neurons and joins them to the layer before. */
    private void join(
            NetxGroup layer,
            String type,
            NetxShape own,
            NetxSynapses synapses,
            Optional<NetxSynapses> recurrent) {
        int[] bias = NetxNeurons.bias(layer, own);
        NetxNeurons.read(layer, own, bias)
                .ifPresent(n -> {
                    assembly.addSynapses(type + layers.size(), sizeBefore(), synapses);
                    place(type, own, n);
                    recurrent.ifPresent(assembly::addRecurrent);
                });
    }

    private void addDense(NetxGroup layer, int index, String type) {
        Optional<NetxShape> own = NetxShape.of(layer).map(NetxShape::flat);
        if (own.isEmpty()) {
            return;
        }
        int neurons = own.get().size();
        int inputs =
                index == 0 ? layer.whole("inFeatures", 1, NetxShape.MAX_NEURONS, 0) : sizeBefore();
        if (index == 0) {
            inputs = inputs == 0 ? columns(layer, neurons) : inputs;
            shape = Optional.of(NetxShape.line(Math.max(1, inputs)));
        }
        Optional<NetxSynapses> synapses =
                NetxSynapses.dense(layer, "weight", neurons, sizeBefore());
        Optional<NetxSynapses> recurrent =
                layer.has("weight_rec")
                        ? NetxSynapses.dense(layer, "weight_rec", neurons, neurons)
                        : Optional.empty();
        if (type.equals("dense_rec") && recurrent.isEmpty()) {
            layer.note("missing", "weight_rec");
        }
        synapses.ifPresent(s -> join(layer, "dense", own.get(), s, recurrent));
    }

    private static int columns(NetxGroup layer, int neurons) {
        return layer.numbers("weight").map(w -> w.size() / neurons).orElse(0);
    }

    private void addWindows(
            NetxGroup layer,
            String type,
            int index,
            Function<NetxWindows, Optional<NetxSynapses>> synapses) {
        Optional<NetxShape> before = index == 0 ? Optional.empty() : shape;
        NetxShape.of(layer)
                .ifPresent(own ->
                        synapses.apply(new NetxWindows(layer, before, own))
                                .ifPresent(s -> join(layer, type, own, s, Optional.empty())));
    }
}
