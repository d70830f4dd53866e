package org.spikebook.training.bptt;

import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.model.Population;
import org.spikebook.network.model.Projection;
import org.spikebook.network.model.Stimulus;
import org.spikebook.parameter.Problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds out whether a drawn network can be trained: LIF populations that lead, without a loop, from
 * one data set stimulus to one output population. Names every part that stands in the way.
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
        Map<String, LifConstants> constants = constants();
        Map<String, Integer> delays = delays();
        if (!problems.isEmpty() || data.isEmpty()) {
            return new Inspection.NotTrainable(problems);
        }
        List<Layer> layers = layers(flow.order(), constants, delays);
        return new Inspection.Trainable(
                new TrainableNetwork(
                        data.get().id(), data.get().size(), network.run().dtMs(), layers));
    }

    private Map<String, LifConstants> constants() {
        Map<String, LifConstants> constants = new HashMap<>();
        for (int i = 0; i < network.populations().size(); i++) {
            Population population = network.populations().get(i);
            new LifReader(population, "/populations/" + i, network.run().dtMs(), problems)
                    .read()
                    .ifPresent(c -> constants.put(population.id(), c));
        }
        return constants;
    }

    private Map<String, Integer> delays() {
        Map<String, Integer> delays = new HashMap<>();
        for (int i = 0; i < network.projections().size(); i++) {
            Projection projection = network.projections().get(i);
            ProjectionReader.delaySteps(
                            projection, "/projections/" + i, network.run().dtMs(), problems)
                    .ifPresent(d -> delays.put(projection.id(), d));
        }
        return delays;
    }

    private List<Layer> layers(
            List<String> order, Map<String, LifConstants> constants, Map<String, Integer> delays) {
        List<Layer> layers = new ArrayList<>();
        for (String id : order) {
            Population population = network.population(id).orElseThrow();
            List<Connection> incoming =
                    network.into(id).stream()
                            .map(p -> connection(p, population, order, known(delays, p.id())))
                            .toList();
            layers.add(new Layer(id, population.size(), known(constants, id), incoming));
        }
        return layers;
    }

    private Connection connection(
            Projection projection, Population to, List<String> order, int delaySteps) {
        int source = order.indexOf(projection.from());
        int pre =
                source < 0
                        ? network.stimulus(projection.from()).orElseThrow().size()
                        : network.population(projection.from()).orElseThrow().size();
        return new Connection(
                projection.id(),
                source,
                pre,
                to.size(),
                delaySteps,
                ProjectionReader.isOneToOne(projection));
    }

    private static <T> T known(Map<String, T> values, String id) {
        return Objects.requireNonNull(values.get(id), id);
    }
}
