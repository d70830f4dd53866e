package org.spikebook.web.traininglab.sample;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.training.TrainedNetwork;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the neurons of the first layer look for: the weights of each as a picture, sorted by the
 * class that the neuron speaks for most.
 *
 * @param population whose neurons these are
 * @param shape of the input: rows, columns
 * @param weights from the input, one picture a neuron
 * @param groups neurons by the class that their strongest outgoing weight goes to, strongest first;
 *     an output neuron speaks for its own; one group without a class where the layer does not lead
 *     straight to the output
 */
public record ReceptiveFields(
        String population, Shape shape, ProjectionWeights weights, List<Group> groups) {

    /**
     * Neurons that belong together.
     *
     * @param label of their class; -1 if they have none
     */
    public record Group(int label, List<Integer> neurons) {
        public Group {
            neurons = List.copyOf(neurons);
        }
    }

    public ReceptiveFields {
        groups = List.copyOf(groups);
    }

    /** Empty unless an image leads by weights of its own to a population. */
    public static Optional<ReceptiveFields> of(TrainedNetwork trained, Shape image) {
        NetworkModel network = trained.network();
        if (image.dimensions().size() != 3 || image.dimensions().get(2) != 1) {
            return Optional.empty();
        }
        return network.projections().stream()
                .filter(each -> network.stimulus(each.from()).isPresent())
                .findFirst()
                .flatMap(first -> of(trained, first, image));
    }

    private static Optional<ReceptiveFields> of(
            TrainedNetwork trained, Projection first, Shape image) {
        return trained.weights()
                .of(first.id())
                .filter(weights -> weights.pre() == image.size())
                .map(weights ->
                        new ReceptiveFields(
                                first.to(), image, weights, groups(trained, first.to(), weights)));
    }

    private static List<Group> groups(
            TrainedNetwork trained, String population, ProjectionWeights weights) {
        Optional<ProjectionWeights> out =
                outgoing(trained.network(), trained.weights(), population);
        if (leadsNowhere(trained.network(), population)) {
            return IntStream.range(0, weights.post())
                    .mapToObj(label -> new Group(label, List.of(label)))
                    .toList();
        }
        if (out.isEmpty()) {
            return List.of(new Group(-1, IntStream.range(0, weights.post()).boxed().toList()));
        }
        List<Group> groups = new ArrayList<>();
        for (int label = 0; label < out.get().post(); label++) {
            int wanted = label;
            List<Integer> neurons =
                    IntStream.range(0, weights.post())
                            .boxed()
                            .filter(neuron -> center(out.get(), neuron) == wanted)
                            .sorted(
                                    Comparator.comparingDouble(
                                            neuron -> -out.get().weight(wanted, neuron)))
                            .toList();
            groups.add(new Group(label, neurons));
        }
        return groups;
    }

    /** Weights to the output population, if the population leads straight there. */
    private static Optional<ProjectionWeights> outgoing(
            NetworkModel network, WeightSet weights, String population) {
        List<Projection> from =
                network.projections().stream()
                        .filter(each -> each.from().equals(population))
                        .filter(each -> leadsNowhere(network, each.to()))
                        .toList();
        return from.size() == 1 ? weights.of(from.getFirst().id()) : Optional.empty();
    }

    /** Whether it is the output, which may lead to itself. */
    private static boolean leadsNowhere(NetworkModel network, String population) {
        return network.projections().stream()
                .filter(each -> !each.to().equals(population))
                .noneMatch(each -> each.from().equals(population));
    }

    private static int center(ProjectionWeights out, int neuron) {
        int best = 0;
        for (int label = 1; label < out.post(); label++) {
            best = out.weight(label, neuron) > out.weight(best, neuron) ? label : best;
        }
        return best;
    }

    /** The largest weight of a neuron, by amount. */
    float largest(int neuron) {
        float largest = 0;
        for (int input = 0; input < weights.pre(); input++) {
            largest = Math.max(largest, Math.abs(weights.weight(neuron, input)));
        }
        return largest;
    }
}
