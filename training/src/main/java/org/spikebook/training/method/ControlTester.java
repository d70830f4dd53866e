package org.spikebook.training.method;

import org.spikebook.simulator.model.stimulus.DatasetStimulus;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.control.ControlReport;
import org.spikebook.training.control.Environment;
import org.spikebook.training.control.Environments;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.encoding.EncodedDataset;
import org.spikebook.training.random.CounterStream;
import org.spikebook.training.stdp.SimulatedRun;
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
     * How long each episode lasted.
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
        Optional<Environment> environment = Environments.find(dataset.name());
        Optional<StdpNetwork> parts = parts(trained.network());
        if (environment.isEmpty()
                || parts.isEmpty()
                || parts.get().learner().size() != environment.get().actions()) {
            return Optional.empty();
        }
        ParameterValues body = Configured.of(environment.get(), plant).values();
        EncodedDataset states = trained.plan().encode(dataset, trained.network().run().dtMs());
        StdpLearner actor =
                StdpLearner.of(
                        parts.get(),
                        trained.weights(),
                        states,
                        RewardStdpTraining.ONCE,
                        trained.plan().seed());
        ControlEpisode run = new ControlEpisode(environment.get(), body, states, actor);
        long key = CounterStream.child(CounterStream.ofSeed(seed), "episodes");
        List<Integer> steps = new ArrayList<>();
        for (int n = 0; n < episodes && !cancelled.getAsBoolean(); n++) {
            steps.add(run.tryOut(CounterStream.child(key, n)));
        }
        return Optional.of(new ControlReport(environment.get().type(), steps));
    }

    private static Optional<StdpNetwork> parts(NetworkModel network) {
        List<Stimulus> inputs =
                network.stimuli().stream()
                        .filter(s -> s.model().component() instanceof DatasetStimulus)
                        .toList();
        List<Population> outputs =
                network.populations().stream()
                        .filter(p -> SimulatedRun.leadsNowhere(network, p))
                        .toList();
        boolean learns = network.projections().stream().anyMatch(p -> p.plasticity().isPresent());
        return inputs.size() == 1 && outputs.size() == 1 && !learns
                ? Optional.of(
                        new StdpNetwork(network, inputs.getFirst(), outputs.getFirst(), List.of()))
                : Optional.empty();
    }
}
