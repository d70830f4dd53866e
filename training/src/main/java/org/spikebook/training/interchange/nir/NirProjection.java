package org.spikebook.training.interchange.nir;

import org.spikebook.simulator.model.connector.AllToAll;
import org.spikebook.simulator.model.connector.Connector;
import org.spikebook.simulator.model.connector.Convolution;
import org.spikebook.simulator.model.connector.Explicit;
import org.spikebook.simulator.model.connector.OneToOne;
import org.spikebook.simulator.model.connector.Pooling;
import org.spikebook.simulator.model.connector.Window;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.training.interchange.nir.graph.NirGraph;
import org.spikebook.training.interchange.nir.graph.NirNode;
import org.spikebook.training.interchange.nir.graph.SparseMap;
import org.spikebook.training.interchange.nir.graph.SparseMap.Entry;
import org.spikebook.training.interchange.nir.graph.Tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A projection read from a graph: connector, weights and delays.
 *
 * @param delay in the time of the file; a number, or one for each weight
 */
record NirProjection(Configured<Connector> connector, Value weight, Value delay) {

    /**
     * The projection of one path that is a convolution, with pooling before it, or pooling, with
     * its shared weights; empty if the path is something else.
     */
    static Optional<NirProjection> ofWindows(
            List<NirNode> chain, List<Integer> from, List<Integer> to, NirNeurons neurons) {
        List<NirNode> windows = chain.stream().filter(node -> !NirGraph.isBoundary(node)).toList();
        boolean shaped = from.size() == 3 && to.size() == 3;
        return shaped && !windows.isEmpty() && neurons.hasUniformGain()
                ? new WindowChain(windows, from, neurons.gain()[0]).projection()
                : Optional.empty();
    }

    /** The projection of any linear map. */
    static NirProjection of(
            SparseMap map, List<Integer> from, List<Integer> to, NirNeurons neurons) {
        List<Entry> entries = scaled(map, neurons.gain());
        boolean oneDelay = entries.stream().mapToDouble(Entry::delay).distinct().count() <= 1;
        double[] weights = entries.stream().mapToDouble(Entry::weight).toArray();
        boolean oneWeight = Arrays.stream(weights).distinct().count() <= 1;
        Value delay = oneDelay ? firstDelay(entries) : series(delays(entries));
        if (entries.size() == map.targets()
                && map.sources() == map.targets()
                && oneWeight
                && oneDelay
                && from.equals(to)
                && entries.stream().allMatch(e -> e.source() == e.target())) {
            return new NirProjection(Configured.defaults(new OneToOne()), single(weights), delay);
        }
        int[] sourcePlace = places(from);
        int[] targetPlace = places(to);
        if (entries.size() == (long) map.sources() * map.targets() && oneDelay) {
            double[] matrix = new double[weights.length];
            for (Entry e : entries) {
                matrix[targetPlace[e.target()] * map.sources() + sourcePlace[e.source()]] =
                        e.weight();
            }
            return new NirProjection(
                    Configured.defaults(new AllToAll()),
                    oneWeight ? single(weights) : series(matrix),
                    delay);
        }
        return new NirProjection(
                explicit(entries, sourcePlace, targetPlace),
                oneWeight ? single(weights) : series(weights),
                delay);
    }

    private static Configured<Connector> explicit(
            List<Entry> entries, int[] sourcePlace, int[] targetPlace) {
        return Configured.of(
                new Explicit(),
                Map.of(
                        Explicit.SOURCES,
                        series(
                                entries.stream()
                                        .mapToDouble(e -> sourcePlace[e.source()])
                                        .toArray()),
                        Explicit.TARGETS,
                        series(
                                entries.stream()
                                        .mapToDouble(e -> targetPlace[e.target()])
                                        .toArray())));
    }

    private static List<Entry> scaled(SparseMap map, double[] gain) {
        List<Entry> scaled = new ArrayList<>(map.entries().size());
        for (Entry e : map.entries()) {
            double weight = asFloat(e.weight() * gain[e.target()]);
            scaled.add(new Entry(e.source(), e.target(), weight, e.delay()));
        }
        return scaled;
    }

    /** Synapses keep single precision; its shortest text keeps documents short. */
    static double asFloat(double value) {
        return Double.parseDouble(Float.toString((float) value));
    }

    private static double[] delays(List<Entry> entries) {
        return entries.stream().mapToDouble(Entry::delay).toArray();
    }

    private static Value firstDelay(List<Entry> entries) {
        return Value.of(entries.isEmpty() ? 0 : entries.getFirst().delay());
    }

    private static Value single(double[] weights) {
        return Value.of(weights.length == 0 ? 0 : weights[0]);
    }

    static Value.Series series(double[] values) {
        return new Value.Series(Arrays.stream(values).boxed().toList());
    }

    /** Where each value of a signal, channels first, stands in a population, channels last. */
    static int[] places(List<Integer> shape) {
        int size = Tensor.count(shape);
        int channels = shape.size() == 3 ? shape.getFirst() : 1;
        int perChannel = size / channels;
        int[] places = new int[size];
        for (int i = 0; i < size; i++) {
            places[i] = i % perChannel * channels + i / perChannel;
        }
        return places;
    }

    static Configured<Connector> convolution(int kernel, int stride, int padding) {
        return Configured.of(
                new Convolution(), new Window(kernel, stride, padding).asConvolution());
    }

    static Configured<Connector> pooling(int kernel, int stride, boolean average) {
        return Configured.of(new Pooling(), Pooling.values(new Window(kernel, stride, 0), average));
    }
}
