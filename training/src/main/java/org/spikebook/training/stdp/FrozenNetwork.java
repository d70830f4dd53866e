package org.spikebook.training.stdp;

import org.spikebook.simulator.model.connector.AllToAll;
import org.spikebook.simulator.model.neuron.NeuronModel;
import org.spikebook.simulator.model.neuron.lif.AdaptiveThreshold;
import org.spikebook.simulator.model.neuron.lif.AdaptiveThresholdParameters;
import org.spikebook.simulator.model.neuron.lif.LeakyMembrane;
import org.spikebook.simulator.model.neuron.lif.LeakyReadout;
import org.spikebook.simulator.model.synapse.Delta;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.ProjectionWeights;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A learned network whose plasticity is frozen: weights and thresholds are fixed, and a readout
 * population with one neuron for each class adds up the votes of a {@link VotingReadout}. The class
 * is that of the readout with the highest potential at the end. Its run has the seed of the
 * training, from which its synapses and delays were drawn: with another seed it would be another
 * network.
 */
public final class FrozenNetwork {

    /** Id of the population of readouts. */
    public static final String ANSWER = "answer";

    private static final double FOREVER_MS = 1e6;

    private final StdpNetwork parts;
    private final StdpLearner learner;

    public FrozenNetwork(StdpNetwork parts, StdpLearner learner) {
        this.parts = parts;
        this.learner = learner;
    }

    /** Ids of the network that the readouts need for themselves. */
    public static List<Problem> problems(StdpNetwork parts) {
        NetworkModel network = parts.network();
        List<Problem> problems = new ArrayList<>();
        check(problems, "/populations", network.populations(), Population::id, ANSWER);
        check(problems, "/stimuli", network.stimuli(), Stimulus::id, ANSWER);
        check(problems, "/recorders", network.recorders(), Recorder::id, ANSWER);
        String projection = readoutProjection(parts);
        check(problems, "/projections", network.projections(), Projection::id, projection);
        return problems;
    }

    private static <T> void check(
            List<Problem> problems,
            String path,
            List<T> items,
            Function<T, String> id,
            String taken) {
        IntStream.range(0, items.size())
                .filter(i -> id.apply(items.get(i)).equals(taken))
                .mapToObj(i -> path + "/" + i + "/id")
                .map(where -> Problem.of(FrozenNetwork.class, where, "readoutId", taken))
                .forEach(problems::add);
    }

    /** Without readouts, to find out which neuron stands for what. */
    public NetworkModel network() {
        NetworkModel drawn = parts.network();
        return drawn.mapPopulations(this::frozen)
                .mapProjections(this::frozen)
                .withRecorders(drawn.recorders().stream().filter(r -> !r.recordsWeights()).toList())
                .withRun(drawn.run().withSeed(learner.seed()));
    }

    /** With a readout for each class. */
    public NetworkModel network(VotingReadout votes) {
        NetworkModel frozen = network();
        List<Population> populations = new ArrayList<>(frozen.populations());
        populations.add(readouts(votes));
        List<Projection> projections = new ArrayList<>(frozen.projections());
        projections.add(
                new Projection(
                        readoutProjection(parts),
                        parts.learner().id(),
                        ANSWER,
                        Configured.defaults(new AllToAll()),
                        Value.of(0),
                        Value.of(0),
                        Optional.empty()));
        List<Recorder> recorders = new ArrayList<>(frozen.recorders());
        recorders.add(new Recorder(ANSWER, ANSWER, NeuronModel.POTENTIAL, Optional.empty()));
        return frozen.withPopulations(populations)
                .withProjections(projections)
                .withRecorders(recorders);
    }

    /** The learned weights, and with them those of the readouts. */
    public WeightSet weights(VotingReadout votes) {
        Map<String, ProjectionWeights> weights = new TreeMap<>(learner.weights().byProjection());
        weights.put(
                readoutProjection(parts),
                new ProjectionWeights(votes.neurons(), votes.classes(), votes.weights()));
        return new WeightSet(weights);
    }

    private static String readoutProjection(StdpNetwork parts) {
        return parts.learner().id() + "-" + ANSWER;
    }

    private static Population readouts(VotingReadout votes) {
        NeuronModel model = new LeakyReadout();
        return new Population(
                ANSWER,
                Shape.of(votes.classes()),
                Configured.of(model, Map.of(LeakyMembrane.TAU_MEM, Value.of(FOREVER_MS))),
                Configured.defaults(new Delta()),
                Map.of(
                        NeuronModel.POTENTIAL,
                        new Value.Series(Arrays.stream(votes.startMv()).boxed().toList())));
    }

    private Population frozen(Population population) {
        Map<String, double[]> lasting = learner.lasting(population.id());
        if (lasting.isEmpty()) {
            return population;
        }
        Map<String, Value> initial = new LinkedHashMap<>(population.initial());
        lasting.forEach((name, values) ->
                initial.put(name, new Value.Series(Arrays.stream(values).boxed().toList())));
        return population.withModel(withoutAdaptation(population.model())).withInitial(initial);
    }

    private static Configured<NeuronModel> withoutAdaptation(Configured<NeuronModel> model) {
        return model.component() instanceof AdaptiveThreshold
                ? model.with(
                        AdaptiveThresholdParameters.ADAPTATION,
                        Value.of(AdaptiveThresholdParameters.NO_ADAPTATION))
                : model;
    }

    private Projection frozen(Projection projection) {
        return parts.isPlastic(projection.id())
                ? projection.withPlasticity(Optional.empty())
                : projection;
    }
}
