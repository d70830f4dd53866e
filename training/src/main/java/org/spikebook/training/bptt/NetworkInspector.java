package org.spikebook.training.bptt;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.bptt.layer.Layer;
import org.spikebook.training.bptt.layer.Neurons;
import org.spikebook.training.bptt.layer.NeuronsReader;
import org.spikebook.training.bptt.layer.ReluConstants;
import org.spikebook.training.bptt.layer.TrainableNetwork;
import org.spikebook.training.bptt.synapse.Connection;
import org.spikebook.training.bptt.synapse.FlowOrder;
import org.spikebook.training.bptt.synapse.Lanes;
import org.spikebook.training.bptt.synapse.SharedWeightMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds out whether a drawn network can be trained: populations of LIF or rectified linear neurons
 * that lead from one data set stimulus to one output population. Names every part that prevents
 * training.
 */
public final class NetworkInspector {

    private final NetworkModel network;
    private final List<Problem> problems = new ArrayList<>();

    private NetworkInspector(NetworkModel network) {
        this.network = network;
    }

    /** The network as the trainer sees it, or all that keeps it from being trained. */
    public static Inspection inspect(NetworkModel network) {
        return new NetworkInspector(network).inspect();
    }

    private Inspection inspect() {
        Optional<Stimulus> data = DataStimulus.of(network, problems);
        FlowOrder flow = FlowOrder.of(network);
        flow.problems(data.map(Stimulus::id)).forEach(problems::add);
        Map<String, Neurons> neurons = neurons(flow);
        Map<String, Integer> delays = delays();
        if (!problems.isEmpty() || data.isEmpty()) {
            return new Inspection.NotTrainable(problems);
        }
        List<Layer> layers =
                flow.order().stream().map(id -> layer(id, flow, neurons, delays)).toList();
        return new Inspection.Trainable(
                new TrainableNetwork(
                        data.get().id(),
                        data.get().size(),
                        network.run().dtMs(),
                        layers,
                        blocks(flow, layers)));
    }

    private Map<String, Neurons> neurons(FlowOrder flow) {
        Map<String, Neurons> neurons = new HashMap<>();
        for (int i = 0; i < network.populations().size(); i++) {
            Population population = network.populations().get(i);
            String path = "/populations/" + i;
            new NeuronsReader(population, path, network.run().dtMs(), problems)
                    .read()
                    .filter(n -> canStand(population, n, flow, path))
                    .ifPresent(n -> neurons.put(population.id(), n));
        }
        return neurons;
    }

    /** Whether neurons of the kind can stand where they do: before others, or at the end. */
    private boolean canStand(Population population, Neurons neurons, FlowOrder flow, String path) {
        boolean last = flow.order().getLast().equals(population.id());
        String code =
                last && neurons instanceof ReluConstants
                        ? "population.output"
                        : last || neurons.fires() ? "" : "population.hidden";
        if (!code.isEmpty()) {
            String type = population.model().type();
            problems.add(
                    Problem.of(
                            NetworkInspector.class, path + "/model", code, population.id(), type));
        }
        return code.isEmpty();
    }

    private Map<String, Integer> delays() {
        Map<String, Integer> delays = new HashMap<>();
        for (int i = 0; i < network.projections().size(); i++) {
            Projection projection = network.projections().get(i);
            new TrainableProjection(projection)
                    .delaySteps("/projections/" + i, network.run().dtMs(), problems)
                    .ifPresent(d -> delays.put(projection.id(), d));
        }
        return delays;
    }

    private Layer layer(
            String id, FlowOrder flow, Map<String, Neurons> neurons, Map<String, Integer> delays) {
        Population population = network.population(id).orElseThrow();
        List<Connection> incoming =
                network.into(id).stream()
                        .map(p -> connection(p, population, flow, known(delays, p.id())))
                        .toList();
        boolean flat =
                network.projections().stream()
                        .filter(p -> p.from().equals(id) || p.to().equals(id))
                        .map(TrainableProjection::new)
                        .anyMatch(TrainableProjection::sharesWeights);
        Lanes lanes = flat ? Lanes.flat(population.size()) : Lanes.of(population.size());
        return new Layer(id, population.size(), lanes, known(neurons, id), incoming);
    }

    private Connection connection(
            Projection projection, Population to, FlowOrder flow, int delaySteps) {
        int source = flow.order().indexOf(projection.from());
        int pre =
                source < 0
                        ? network.stimulus(projection.from()).orElseThrow().size()
                        : network.population(projection.from()).orElseThrow().size();
        TrainableProjection trainable = new TrainableProjection(projection);
        Optional<SharedWeightMap> shared =
                trainable.sharesWeights()
                        ? Optional.of(
                                SharedWeightMap.of(network, projection, trainable.isTrained()))
                        : Optional.empty();
        return new Connection(
                projection.id(),
                source,
                pre,
                to.size(),
                delaySteps,
                trainable.isOneToOne(),
                shared,
                flow.isRecurrent(projection));
    }

    private static List<TrainableNetwork.Block> blocks(FlowOrder flow, List<Layer> layers) {
        List<TrainableNetwork.Block> blocks = new ArrayList<>();
        int from = 0;
        for (List<String> block : flow.blocks()) {
            int to = from + block.size();
            boolean loops =
                    layers.subList(from, to).stream()
                            .flatMap(layer -> layer.incoming().stream())
                            .anyMatch(Connection::recurrent);
            blocks.add(new TrainableNetwork.Block(from, to, loops));
            from = to;
        }
        return blocks;
    }

    private static <T> T known(Map<String, T> values, String id) {
        return Objects.requireNonNull(values.get(id), id);
    }
}
