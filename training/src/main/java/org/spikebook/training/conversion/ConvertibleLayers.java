package org.spikebook.training.conversion;

import org.spikebook.simulator.model.neuron.Relu;
import org.spikebook.simulator.model.neuron.ReluParameters;
import org.spikebook.simulator.model.neuron.lif.LeakyMembrane;
import org.spikebook.simulator.model.neuron.lif.LeakyReadout;
import org.spikebook.simulator.model.neuron.lif.Lif;
import org.spikebook.simulator.model.neuron.lif.LifParameters;
import org.spikebook.simulator.model.synapse.Delta;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which populations of a drawn network cannot be converted, and why. */
final class ConvertibleLayers {

    private final NetworkModel network;
    private final List<Problem> problems = new ArrayList<>();

    private ConvertibleLayers(NetworkModel network) {
        this.network = network;
    }

    static List<Problem> problems(NetworkModel network) {
        ConvertibleLayers layers = new ConvertibleLayers(network);
        for (int i = 0; i < network.populations().size(); i++) {
            layers.check(network.populations().get(i), "/populations/" + i);
        }
        return layers.problems;
    }

    private void check(Population population, String path) {
        if (loops(population.id())) {
            note(path, "loop", population.id());
        }
        boolean output = network.isOutput(population);
        switch (population.model().type()) {
            case Relu.TYPE -> checkRelu(population, path, output);
            case Lif.TYPE -> checkMembrane(population, path);
            case LeakyReadout.TYPE -> {
                checkMembrane(population, path);
                if (!output) {
                    note(path + "/model", "hiddenReadout", population.id());
                }
            }
            default -> {
                Text model = population.model().component().name();
                note(path + "/model", "model", population.id(), model);
            }
        }
    }

    private void checkRelu(Population population, String path, boolean output) {
        if (output) {
            note(path + "/model", "outputRelu", population.id());
        }
        for (String parameter : ReluParameters.OF_A_NEURON) {
            if (!(population.model().values().value(parameter) instanceof Value.Real)) {
                note(path + "/model/" + parameter, "unequal", population.id(), parameter);
            }
        }
    }

    private void checkMembrane(Population population, String path) {
        if (!population.receptors().type().equals(Delta.TYPE)) {
            Text receptors = population.receptors().component().name();
            note(path + "/receptors", "receptors", population.id(), receptors);
        }
        if (population.model().number(LeakyMembrane.BIAS) != 0) {
            note(path + "/model/" + LeakyMembrane.BIAS, "bias", population.id());
        }
        if (!(new LayerUnits(population).thresholdMv() > 0)) {
            note(path + "/model/" + LifParameters.V_THRESHOLD, "threshold", population.id());
        }
    }

    /** Whether a population reaches itself. */
    private boolean loops(String id) {
        Set<String> reached = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(id));
        while (!next.isEmpty()) {
            String from = next.remove();
            network.projections().stream()
                    .filter(p -> p.from().equals(from))
                    .map(Projection::to)
                    .filter(reached::add)
                    .forEach(next::add);
        }
        return reached.contains(id);
    }

    private void note(String path, String code, Object... args) {
        problems.add(Problem.of(ConvertibleLayers.class, path, code, args));
    }
}
