package org.spikebook.training.interchange.nir;

import org.spikebook.simulator.engine.compiled.CompiledProjection;
import org.spikebook.simulator.model.connector.Convolution;
import org.spikebook.simulator.model.connector.OneToOne;
import org.spikebook.simulator.model.connector.Pooling;
import org.spikebook.simulator.model.connector.WeightPlaces;
import org.spikebook.simulator.model.connector.Window;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.training.interchange.nir.graph.NirNode;
import org.spikebook.training.interchange.nir.graph.Tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The nodes that a projection becomes: a convolution, pooling, a scale, or a dense node. */
final class PathNodes {

    private final NetworkModel network;
    private final NodeIds ids;

    PathNodes(NetworkModel network, NodeIds ids) {
        this.network = network;
        this.ids = ids;
    }

    /** The nodes, in order; all weights multiplied by {@code factor}. */
    List<NirNode> of(
            CompiledProjection projection, List<Integer> from, List<Integer> to, double factor) {
        return switch (projection.description().connector().component()) {
            case Convolution _ -> List.of(convolution(projection, from, to, factor));
            case Pooling _ -> pooling(projection, to, factor);
            case OneToOne _ -> List.of(scale(projection, to, factor));
            default -> dense(projection, from, to, factor);
        };
    }

    private NirNode convolution(
            CompiledProjection projection, List<Integer> from, List<Integer> to, double factor) {
        Projection description = projection.description();
        ParameterValues values = description.connector().values();
        Window window = Convolution.window(values);
        int kernel = window.size();
        int in = from.getFirst();
        int out = to.getFirst();
        WeightPlaces places =
                description.connector().component().weightPlaces(values, network.ends(description));
        double[] weights = new double[out * in * kernel * kernel];
        projection.forEachSynapse((source, target, weight, _) -> {
            int place = places.of(source, target);
            int channel = place % in;
            int tap = place / in % (kernel * kernel);
            int filter = place / in / (kernel * kernel);
            weights[(filter * in + channel) * kernel * kernel + tap] = factor * weight;
        });
        return NirNode.of(
                ids.of(description.id()),
                "Conv2d",
                Map.of(
                        "weight", new Tensor(List.of(out, in, kernel, kernel), weights),
                        "bias", Tensor.filled(List.of(out), 0),
                        "stride", pair(window.stride()),
                        "padding", pair(window.padding()),
                        "dilation", pair(1),
                        "groups", new Tensor(List.of(), new double[] {1}),
                        "input_shape", Tensor.vector(from.get(1), from.get(2))));
    }

    private static Tensor pair(double value) {
        return Tensor.vector(value, value);
    }

    /** A sum over the window, times the weight of one synapse. */
    private List<NirNode> pooling(CompiledProjection projection, List<Integer> to, double factor) {
        Window window = Pooling.window(projection.description().connector().values());
        double[] weight = new double[1];
        projection.forEachSynapse((_, _, w, _) -> weight[0] = factor * w);
        String id = projection.description().id();
        NirNode pool =
                NirNode.of(
                        ids.of(id),
                        "SumPool2d",
                        Map.of(
                                "kernel_size", pair(window.size()),
                                "stride", pair(window.stride()),
                                "padding", pair(0)));
        return weight[0] == 1
                ? List.of(pool)
                : List.of(
                        pool,
                        NirNode.of(
                                ids.of(id + "_scale"),
                                "Scale",
                                Map.of("scale", Tensor.filled(to, weight[0]))));
    }

    private NirNode scale(CompiledProjection projection, List<Integer> to, double factor) {
        double[] ours = new double[projection.sources()];
        projection.forEachSynapse((_, target, weight, _) -> ours[target] = factor * weight);
        int[] places = NirProjection.places(to);
        double[] scale = new double[ours.length];
        for (int i = 0; i < scale.length; i++) {
            scale[i] = ours[places[i]];
        }
        return NirNode.of(
                ids.of(projection.description().id()),
                "Scale",
                Map.of("scale", new Tensor(to, scale)));
    }

    private List<NirNode> dense(
            CompiledProjection projection, List<Integer> from, List<Integer> to, double factor) {
        int sources = Tensor.count(from);
        int targets = Tensor.count(to);
        int[] nirSource = inverse(NirProjection.places(from));
        double[] weights = new double[Math.multiplyExact(sources, targets)];
        projection.forEachSynapse((source, target, weight, _) ->
                weights[target * sources + nirSource[source]] += factor * weight);
        String id = projection.description().id();
        List<NirNode> nodes = new ArrayList<>();
        if (from.size() > 1) {
            double[] shape = from.stream().mapToDouble(d -> d).toArray();
            nodes.add(
                    NirNode.of(
                            ids.of(id + "_flatten"),
                            "Flatten",
                            Map.of(
                                    "start_dim", new Tensor(List.of(), new double[] {0}),
                                    "end_dim", new Tensor(List.of(), new double[] {-1}),
                                    "input_type", Tensor.vector(shape))));
        }
        nodes.add(
                NirNode.of(
                        ids.of(id),
                        "Affine",
                        Map.of(
                                "weight",
                                new Tensor(List.of(targets, sources), weights),
                                "bias",
                                Tensor.filled(List.of(targets), 0))));
        return nodes;
    }

    private static int[] inverse(int[] places) {
        int[] inverse = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            inverse[places[i]] = i;
        }
        return inverse;
    }
}
