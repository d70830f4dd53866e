package org.spikebook.training.interchange.nir;

import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.network.RunSettings;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.training.interchange.nir.graph.NirGraph;
import org.spikebook.training.interchange.nir.graph.NirNode;
import org.spikebook.training.interchange.nir.graph.NirProblems;
import org.spikebook.training.interchange.nir.graph.NirRules;
import org.spikebook.training.interchange.nir.graph.Tensor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the parts of one network together. For one use. */
final class NirAssembly {

    private static final int STEPS = 1000;
    private static final String BIAS = "bias";

    private final NirGraph graph;
    private final NirSettings settings;
    private final NirProblems problems;
    private final Stepping stepping;
    private final double dtMs;
    private final NodeInput.Finder finder;
    private final NirNeuronReader neuronReader;
    private final NirInput input;
    private final NodeIds nodeIds = new NodeIds();
    private final NodeIds projectionIds = new NodeIds();
    private final Map<String, String> idOf = new LinkedHashMap<>();
    private final Map<String, NirNeurons> neuronsOf = new LinkedHashMap<>();
    private final Map<String, NodeInput> driveOf = new LinkedHashMap<>();

    NirAssembly(
            NirGraph graph,
            Map<String, List<Integer>> shapes,
            NirSettings settings,
            NirProblems problems) {
        this.graph = graph;
        this.settings = settings;
        this.problems = problems;
        this.stepping = settings.stepping();
        this.dtMs = stepping.dtMs();
        this.finder = new NodeInput.Finder(graph, shapes, problems);
        this.neuronReader = new NirNeuronReader(settings, problems);
        this.input = new NirInput(settings, problems);
    }

    /** The network; incomplete if problems refuse it. */
    NetworkModel network(String name) {
        List<Stimulus> stimuli = new ArrayList<>(inputs());
        addNeurons();
        warnOfSeveralSpikes();
        addSums();
        if (driveOf.isEmpty()) {
            problems.refuse("", "nir.noNeurons");
        }
        List<Projection> projections = problems.refused() ? List.of() : projections();
        if (projections.stream().anyMatch(p -> p.from().equals(biasId()))) {
            stimuli.add(NirBias.stimulus(biasId(), dtMs));
        }
        return new NetworkModel(
                name,
                populations(),
                stimuli,
                projections,
                recorders(),
                new RunSettings(dtMs, STEPS * dtMs, 1));
    }

    private List<Stimulus> inputs() {
        List<Stimulus> inputs = new ArrayList<>();
        for (NirNode node : graph.nodes().values()) {
            if (node.type().equals(NirGraph.INPUT) && graph.before(node.name()).isEmpty()) {
                String id = nodeIds.of(node.name());
                idOf.put(node.name(), id);
                int lines = Tensor.count(finder.shape(node));
                inputs.add(new Stimulus(id, shape(node), input.of(node.name(), lines)));
            }
        }
        if (inputs.isEmpty()) {
            problems.warn("", "nir.noInput");
        }
        return inputs;
    }

    private void addNeurons() {
        for (NirNode node : graph.nodes().values()) {
            if (node.isNeuron()) {
                neuronReader
                        .of(node, Tensor.count(finder.shape(node)))
                        .ifPresent(neurons -> neuronsOf.put(node.name(), neurons));
                idOf.put(node.name(), nodeIds.of(node.name()));
                driveOf.put(node.name(), finder.of(node));
            }
        }
    }

    private void warnOfSeveralSpikes() {
        List<String> spiking =
                graph.nodes().values().stream()
                        .filter(node -> NirRules.isSpiking(node.type()))
                        .map(NirNode::name)
                        .toList();
        if (settings.firesSeveral() && !spiking.isEmpty()) {
            problems.warn("", "nir.severalSpikes", String.join(", ", spiking));
        }
    }

    /** Outputs that show a sum of spikes, not the spikes of neurons. */
    private void addSums() {
        for (NirNode node : graph.nodes().values()) {
            boolean last = graph.after(node.name()).isEmpty();
            if (node.type().equals(NirGraph.OUTPUT) && last) {
                NodeInput drive = finder.of(node);
                if (drive.hasBias() || drive.chains().values().stream().anyMatch(this::changes)) {
                    neuronsOf.put(node.name(), neuronReader.sum(Tensor.count(finder.shape(node))));
                    idOf.put(node.name(), nodeIds.of(node.name()));
                    driveOf.put(node.name(), drive);
                }
            }
        }
    }

    private boolean changes(List<List<NirNode>> chains) {
        return chains.stream()
                .flatMap(List::stream)
                .anyMatch(node -> !NirGraph.isBoundary(node) && !node.type().equals("Flatten"));
    }

    private List<Population> populations() {
        return neuronsOf.entrySet().stream()
                .map(e ->
                        new Population(
                                id(e.getKey()),
                                shape(graph.node(e.getKey())),
                                e.getValue().model(),
                                e.getValue().receptors(),
                                Map.of()))
                .toList();
    }

    private List<Projection> projections() {
        List<Projection> projections = new ArrayList<>();
        DelayFreePairs undelayed = new DelayFreePairs();
        driveOf.forEach((target, drive) -> {
            drive.chains()
                    .forEach((source, chains) -> {
                        if (NirNeuronReader.isReadout(graph.node(source))) {
                            problems.refuse(source, "nir.readoutInside", source, target);
                        } else {
                            projections.add(projection(source, target, chains, undelayed));
                        }
                    });
            if (drive.hasBias()) {
                projections.add(bias(target, drive.bias()));
            }
        });
        return projections;
    }

    private Projection projection(
            String source, String target, List<List<NirNode>> chains, DelayFreePairs undelayed) {
        List<Integer> from = finder.shape(graph.node(source));
        List<Integer> to = finder.shape(graph.node(target));
        NirNeurons neurons = neurons(target);
        NirProjection projection =
                Optional.of(chains)
                        .filter(paths -> paths.size() == 1)
                        .flatMap(paths ->
                                NirProjection.ofWindows(paths.getFirst(), from, to, neurons))
                        .orElseGet(() ->
                                NirProjection.of(finder.map(source, chains), from, to, neurons));
        boolean takesAStep = !undelayed.allow(source, target);
        return new Projection(
                projectionIds.of(id(source) + "-" + id(target)),
                id(source),
                id(target),
                projection.connector(),
                projection.weight(),
                delayMs(projection.delay(), takesAStep, source, target),
                Optional.empty());
    }

    /** In ms, in whole steps; listed delays and those of loops are a step at least. */
    private Value delayMs(Value delay, boolean takesAStep, String source, String target) {
        return switch (delay) {
            case Value.Series(List<Double> listed) -> {
                problems.warn(target, "nir.listedDelays", source, target, dtMs);
                yield new Value.Series(
                        listed.stream()
                                .map(d -> Math.max(1, Math.rint(d / stepping.step())) * dtMs)
                                .toList());
            }
            case Value.Real(double one) ->
                    Value.of(Math.max(takesAStep ? 1 : 0, Math.rint(one / stepping.step())) * dtMs);
            case Value.Word _, Value.Flag _, Value.Random _ ->
                    throw new IllegalArgumentException("no delay: " + delay);
        };
    }

    private Projection bias(String target, double[] bias) {
        return NirBias.projection(
                projectionIds.of(BIAS + "-" + id(target)),
                biasId(),
                id(target),
                NirBias.weight(bias, neurons(target), finder.shape(graph.node(target))));
    }

    private String biasId() {
        return idOf.computeIfAbsent("\0" + BIAS, _ -> nodeIds.of(BIAS));
    }

    private List<Recorder> recorders() {
        List<Recorder> recorders = new ArrayList<>();
        neuronsOf.forEach((node, neurons) -> {
            boolean spikes = NirRules.isSpiking(graph.node(node).type());
            recorders.add(
                    new Recorder(
                            id(node),
                            id(node),
                            spikes ? Recorder.SPIKES : NeuronModel.POTENTIAL,
                            Optional.empty()));
        });
        return recorders;
    }

    private Shape shape(NirNode node) {
        List<Integer> shape = finder.shape(node);
        return shape.size() == 3
                ? Shape.of(shape.get(1), shape.get(2), shape.get(0))
                : shape.size() == 2 ? Shape.of(Tensor.count(shape)) : new Shape(shape);
    }

    private String id(String node) {
        return Optional.ofNullable(idOf.get(node)).orElseThrow();
    }

    private NirNeurons neurons(String node) {
        return Optional.ofNullable(neuronsOf.get(node)).orElseThrow();
    }
}
