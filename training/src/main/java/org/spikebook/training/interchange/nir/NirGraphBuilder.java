package org.spikebook.training.interchange.nir;

import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.engine.compiled.CompiledProjection;
import org.spikebook.simulator.model.connector.Convolution;
import org.spikebook.simulator.model.connector.OneToOne;
import org.spikebook.simulator.model.connector.Pooling;
import org.spikebook.simulator.model.stimulus.RegularSpikes;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.training.interchange.nir.graph.NirGraph;
import org.spikebook.training.interchange.nir.graph.NirGraph.Edge;
import org.spikebook.training.interchange.nir.graph.NirNode;
import org.spikebook.training.interchange.nir.graph.NirProblems;
import org.spikebook.training.interchange.nir.graph.Tensor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds the graph of one network. For one use. */
final class NirGraphBuilder {

    private final NetworkModel network;
    private final CompiledNetwork compiled;
    private final NirProblems problems;
    private final Stepping stepping;
    private final NeuronNodes neurons;
    private final Map<String, NirNode> nodes = new LinkedHashMap<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Map<String, List<Integer>> shapes = new HashMap<>();
    private final NodeIds ids = new NodeIds();

    NirGraphBuilder(
            NetworkModel network,
            CompiledNetwork compiled,
            NirSettings settings,
            NirProblems problems) {
        this.network = network;
        this.compiled = compiled;
        this.problems = problems;
        NirSettings timed = settings.withDtMs(network.run().dtMs());
        this.stepping = timed.stepping();
        this.neurons = new NeuronNodes(settings.dialect(), stepping, problems);
    }

    NirGraph graph() {
        network.stimuli().forEach(this::addInput);
        network.populations().forEach(this::addNeurons);
        compiled.projections().forEach(this::addProjection);
        addOutputs();
        return new NirGraph(nodes, edges);
    }

    private void addInput(Stimulus stimulus) {
        String id = ids.of(stimulus.id());
        if (stimulus.carriesCurrent()) {
            problems.warn(id, "nir.current", id);
        } else if (!isBias(stimulus)) {
            shapes.put(id, channelsFirst(stimulus.shape()));
            nodes.put(id, boundary(id, NirGraph.INPUT, channelsFirst(stimulus.shape())));
        }
    }

    /** One line that fires in every step says what others write as a bias. */
    private boolean isBias(Stimulus stimulus) {
        return stimulus.size() == 1
                && stimulus.model().component() instanceof RegularSpikes
                && stimulus.model().number(RegularSpikes.INTERVAL) == network.run().dtMs()
                && stimulus.model().number(RegularSpikes.START) == 0;
    }

    private static NirNode boundary(String name, String type, List<Integer> shape) {
        double[] values = shape.stream().mapToDouble(d -> d).toArray();
        return NirNode.of(name, type, Map.of("shape", Tensor.vector(values)));
    }

    private static List<Integer> channelsFirst(Shape shape) {
        List<Integer> d = shape.dimensions();
        return d.size() == 1 ? d : List.of(d.size() == 3 ? d.get(2) : 1, d.get(0), d.get(1));
    }

    private void addNeurons(Population population) {
        String id = ids.of(population.id());
        boolean shaped = network.into(population.id()).stream().allMatch(this::keepsShape);
        List<Integer> shape =
                shaped ? channelsFirst(population.shape()) : List.of(population.size());
        shapes.put(id, shape);
        neurons.of(population, shape, isInhibited(population))
                .ifPresent(node -> nodes.put(id, node));
    }

    private boolean keepsShape(Projection projection) {
        return isWindow(projection)
                || projection.connector().component() instanceof OneToOne
                || network.stimulus(projection.from()).filter(this::isBias).isPresent();
    }

    private static boolean isWindow(Projection projection) {
        return projection.connector().component() instanceof Convolution
                || projection.connector().component() instanceof Pooling;
    }

    private boolean isInhibited(Population population) {
        boolean[] found = new boolean[1];
        compiled.into(population.id())
                .forEach(p -> p.forEachSynapse((_, _, weight, _) -> found[0] |= weight < 0));
        return found[0];
    }

    private void addProjection(CompiledProjection projection) {
        Projection description = projection.description();
        if (description.plasticity().isPresent()) {
            problems.warn(description.id(), "nir.plasticity", description.id());
        }
        if (projection.delaySteps().length > 1) {
            problems.refuse(description.id(), "nir.severalDelays", description.id());
            return;
        }
        Optional<Stimulus> stimulus = network.stimulus(description.from());
        if (stimulus.isPresent() && isBias(stimulus.get())) {
            addBias(projection);
        } else if (nodes.containsKey(description.from()) && nodes.containsKey(description.to())) {
            join(projection);
        }
    }

    private void join(CompiledProjection projection) {
        Projection description = projection.description();
        List<Integer> from = shapes.getOrDefault(description.from(), List.of());
        List<Integer> to = shapes.getOrDefault(description.to(), List.of());
        if (isWindow(description) && (from.size() != 3 || to.size() != 3)) {
            problems.refuse(description.id(), "nir.noUnflatten", description.id());
            return;
        }
        List<NirNode> path =
                new ArrayList<>(
                        new PathNodes(network, ids)
                                .of(projection, from, to, weightFactor(description.to())));
        int steps = projection.longestDelaySteps();
        if (steps > (description.from().equals(description.to()) ? 1 : 0)) {
            Tensor delay = Tensor.filled(to, steps * stepping.step());
            path.add(
                    NirNode.of(
                            ids.of(description.id() + "_delay"), "Delay", Map.of("delay", delay)));
        }
        String last = description.from();
        for (NirNode node : path) {
            nodes.put(node.name(), node);
            edges.add(new Edge(last, node.name()));
            last = node.name();
        }
        edges.add(new Edge(last, description.to()));
    }

    private double weightFactor(String population) {
        return neurons.weightFactor(network.population(population).orElseThrow());
    }

    /** Adds a constant to a dense node before the target, or puts one there. */
    private void addBias(CompiledProjection projection) {
        String target = projection.description().to();
        List<Integer> shape = shapes.getOrDefault(target, List.of());
        double[] bias = new double[Tensor.count(shape)];
        int[] places = NirProjection.places(shape);
        double[] placed = new double[bias.length];
        double factor = weightFactor(target);
        projection.forEachSynapse((_, neuron, weight, _) -> bias[neuron] += factor * weight);
        for (int i = 0; i < bias.length; i++) {
            placed[i] = bias[places[i]];
        }
        Optional<NirNode> affine =
                edges.stream()
                        .filter(e -> e.to().equals(target))
                        .map(e -> nodes.get(e.from()))
                        .filter(n -> n != null && !n.isNeuron() && n.find("bias").isPresent())
                        .findFirst();
        Optional<Tensor> fitting = affine.flatMap(node -> fitting(node, placed));
        if (affine.isEmpty() || fitting.isEmpty()) {
            problems.refuse(target, "nir.bias", target);
            return;
        }
        NirNode node = affine.get();
        Map<String, Tensor> numbers = new HashMap<>(node.numbers());
        numbers.put("bias", fitting.get());
        nodes.put(node.name(), new NirNode(node.name(), node.type(), numbers, node.words()));
    }

    /** The bias as the node can hold it: one value for each channel of a convolution. */
    private static Optional<Tensor> fitting(NirNode node, double[] bias) {
        int count = node.get("bias").size();
        int perChannel = bias.length / count;
        double[] held = new double[count];
        for (int i = 0; i < bias.length; i++) {
            held[i / perChannel] = bias[i];
        }
        for (int i = 0; i < bias.length; i++) {
            if (held[i / perChannel] != bias[i]) {
                return Optional.empty();
            }
        }
        return Optional.of(Tensor.vector(held));
    }

    private void addOutputs() {
        List<Population> ends =
                network.populations().stream()
                        .filter(p -> nodes.containsKey(p.id()))
                        .filter(p ->
                                network.projections().stream()
                                        .noneMatch(q ->
                                                q.from().equals(p.id()) && !q.to().equals(p.id())))
                        .toList();
        for (Population end : ends) {
            String name = ids.of(ends.size() == 1 ? "output" : end.id() + "_output");
            List<Integer> shape = shapes.getOrDefault(end.id(), List.of());
            nodes.put(name, boundary(name, NirGraph.OUTPUT, shape));
            edges.add(new Edge(end.id(), name));
        }
    }
}
