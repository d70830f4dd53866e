package org.spikebook.training;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.training.encoding.EncodedDataset;
import org.spikebook.training.encoding.SpikeEncoder;
import org.spikebook.training.plan.TrainingData;

import java.util.ArrayList;
import java.util.List;

/**
 * A network that classifies samples, trained here or elsewhere.
 *
 * @param network with its data set stimulus
 * @param weights trained ones; a projection without keeps those of the document
 * @param plan how samples are encoded, for how many steps they are presented, and how classes are
 *     read out
 */
public record Classifier(NetworkModel network, WeightSet weights, TrainingPlan plan) {

    /**
     * A network whose document lists its weights, as an imported one does. Samples are shown for as
     * long as the document says that a run lasts.
     *
     * @param encoder of the network's stimulus
     * @param steps of a run, 1 to {@link TrainingData#MAX_STEPS}
     */
    public static Classifier ofDocument(
            NetworkModel network, DatasetInfo data, Configured<SpikeEncoder> encoder, int steps) {
        return new Classifier(
                network,
                ListedWeights.of(network).orElse(WeightSet.EMPTY),
                TrainingPlan.defaultFor(data)
                        .withEncoder(encoder)
                        .withSteps(steps)
                        .withSeed(network.run().seed()));
    }

    /** Whether a document lists the weights of a projection, which are then not drawn. */
    public static boolean listsWeights(NetworkModel network) {
        return network.projections().stream()
                .map(Projection::weight)
                .anyMatch(Value.Series.class::isInstance);
    }

    /** Why no classes can be read from the network, if so. */
    public List<Problem> problems() {
        List<String> last =
                network.populations().stream()
                        .filter(network::isOutput)
                        .map(Population::id)
                        .toList();
        List<Problem> problems = new ArrayList<>();
        if (last.size() != 1) {
            problems.add(problem("classifier.outputs", String.join(", ", last)));
        }
        network.projections().stream()
                .filter(p -> p.plasticity().isPresent())
                .forEach(p -> problems.add(problem("classifier.learns", p.id())));
        return problems;
    }

    private static Problem problem(String code, Object... args) {
        return Problem.of(Classifier.class, "", code, args);
    }

    /** Runs it on samples. */
    public NetworkTester tester() {
        return NetworkTester.of(network, weights, plan);
    }

    /** A data set encoded as its plan says. */
    public EncodedDataset source(Dataset dataset) {
        return plan.data().encode(dataset, network.run().dtMs());
    }

    /** The projections whose weights were trained, by id. */
    public List<String> trainedProjections() {
        return List.copyOf(weights.byProjection().keySet());
    }
}
