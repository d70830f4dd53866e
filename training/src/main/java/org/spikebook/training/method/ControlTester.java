package org.spikebook.training.method;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.training.Classifier;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.TrainingTask;
import org.spikebook.training.control.ControlReport;
import org.spikebook.training.control.Controller;
import org.spikebook.training.control.Environment;
import org.spikebook.training.control.Motion;
import org.spikebook.training.control.Touch;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.encoding.EncodedDataset;
import org.spikebook.training.random.CounterStream;
import org.spikebook.training.stdp.StdpLearner;
import org.spikebook.training.stdp.StdpNetwork;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Lets a trained network control a plant in episodes of one's own choice; it learns nothing. */
public final class ControlTester {

    private ControlTester() {}

    /**
     * How many steps of each episode count.
     *
     * @param dataset that holds the states of a plant
     * @param plant values of the plant's parameters that are not its defaults
     * @param seed of the starts and the input spikes
     * @param cancelled asked before each episode; the report then has those that are over
     * @return empty if there is no such plant, or if the network cannot control it
     */
    public static Optional<ControlReport> run(
            TrainedNetwork trained,
            Dataset dataset,
            Map<String, Value> plant,
            int episodes,
            long seed,
            BooleanSupplier cancelled) {
        return controlled(trained.classifier(), trained.weights(), dataset, plant)
                .map(run -> report(dataset.name(), run, episodes, seed, cancelled));
    }

    /**
     * The same episodes with another controller, such as the trained network on a chip: it is shown
     * what the trained network would be shown in the states that it brings about itself.
     *
     * @param trained says how states are encoded
     * @param plant values of the plant's parameters that are not its defaults
     * @param controller with an output neuron for each action
     * @return empty if there is no such plant
     */
    public static Optional<ControlReport> run(
            Classifier trained,
            Dataset dataset,
            Map<String, Value> plant,
            Controller controller,
            int episodes,
            long seed,
            BooleanSupplier cancelled) {
        return Environment.find(dataset.name())
                .map(environment ->
                        new ControlEpisode(
                                environment,
                                Configured.of(environment, plant).values(),
                                trained.source(dataset),
                                controller))
                .map(run -> report(dataset.name(), run, episodes, seed, cancelled));
    }

    private static ControlReport report(
            String environment,
            ControlEpisode run,
            int episodes,
            long seed,
            BooleanSupplier cancelled) {
        long key = CounterStream.child(CounterStream.ofSeed(seed), "episodes");
        List<Integer> steps = new ArrayList<>();
        for (int n = 0; n < episodes && !cancelled.getAsBoolean(); n++) {
            steps.add(run.evaluate(CounterStream.child(key, n)));
        }
        return new ControlReport(environment, steps);
    }

    /**
     * The controller that a training begins with, with nothing learned.
     *
     * @return empty if the task is not to learn control by trial and error, or cannot be trained
     */
    public static Optional<Classifier> beginner(TrainingTask task) {
        return task.plan().method().component() instanceof RewardStdpMethod method
                        && method.problems(task).isEmpty()
                ? Optional.of(method.beginner(task))
                : Optional.empty();
    }

    /**
     * One episode as it is seen.
     *
     * @param weights those of the controller, others that it had during its training, or {@link
     *     WeightSet#EMPTY} for those of its document
     * @param touches from outside, in their order, by the step before which they come
     * @param cancelled asked before each step; the motion then ends there
     * @return empty if there is no such plant, or if the network cannot control it
     */
    public static Optional<Motion> watch(
            Classifier controller,
            WeightSet weights,
            Dataset dataset,
            long seed,
            Map<Integer, List<Touch>> touches,
            BooleanSupplier cancelled) {
        return controlled(controller, weights, dataset, Map.of())
                .map(run -> run.watch(CounterStream.ofSeed(seed), touches, cancelled));
    }

    private static Optional<ControlEpisode> controlled(
            Classifier controller, WeightSet weights, Dataset dataset, Map<String, Value> plant) {
        Optional<Environment> environment = Environment.find(dataset.name());
        Optional<StdpNetwork> parts = parts(controller.network());
        if (environment.isEmpty()
                || parts.isEmpty()
                || parts.get().learner().size() != environment.get().actions()) {
            return Optional.empty();
        }
        ParameterValues settings = Configured.of(environment.get(), plant).values();
        EncodedDataset states = controller.source(dataset);
        StdpLearner actor =
                StdpLearner.of(
                        parts.get(),
                        weights,
                        states,
                        RewardStdpTraining.SINGLE_PRESENTATION,
                        controller.plan().seed());
        return Optional.of(new ControlEpisode(environment.get(), settings, states, actor));
    }

    private static Optional<StdpNetwork> parts(NetworkModel network) {
        List<Stimulus> inputs = network.dataStimuli();
        List<Population> outputs =
                network.populations().stream().filter(network::isOutput).toList();
        boolean learns = network.projections().stream().anyMatch(p -> p.plasticity().isPresent());
        return inputs.size() == 1 && outputs.size() == 1 && !learns
                ? Optional.of(
                        new StdpNetwork(network, inputs.getFirst(), outputs.getFirst(), List.of()))
                : Optional.empty();
    }
}
