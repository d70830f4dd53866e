package org.spikebook.training.interchange.brian;

import org.spikebook.compile.Compilation;
import org.spikebook.compile.CompiledProjection;
import org.spikebook.compile.NetworkCompiler;
import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.model.Projection;
import org.spikebook.network.model.Stimulus;
import org.spikebook.network.model.WeightSet;
import org.spikebook.parameter.Configured;
import org.spikebook.parameter.Distribution;
import org.spikebook.parameter.Problem;
import org.spikebook.parameter.Value;
import org.spikebook.stimulus.SpikeSources;
import org.spikebook.stimulus.SpikeTimes;
import org.spikebook.stimulus.StepCurrent;
import org.spikebook.stimulus.StimulusModel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Every synapse of a projection, one by one: where weights are listed or trained, or where the
 * connector is no simple rule.
 *
 * @param sources of each synapse
 * @param targets of each
 * @param weights of each, in the receptor's unit
 * @param delaySteps of each
 */
@SuppressWarnings("ArrayRecordComponent")
record ListedSynapses(double[] sources, double[] targets, double[] weights, double[] delaySteps) {

    /** As recorders of weights count them. */
    private static final Comparator<Synapse> AS_COUNTED =
            Comparator.comparingInt(Synapse::source)
                    .thenComparingInt(Synapse::target)
                    .thenComparingInt(Synapse::delaySteps);

    /** More make a script that nobody opens. */
    static final int MOST = 5_000_000;

    static boolean isNeeded(Projection projection, WeightSet weights) {
        return weights.of(projection.id()).isPresent()
                || projection.weight() instanceof Value.Series
                || projection.delayMs() instanceof Value.Series
                || !ConnectorWriter.isRule(projection.connector().type());
    }

    /** Empty after the reason was told. */
    static Optional<ListedSynapses> of(
            NetworkModel network,
            Projection projection,
            WeightSet weights,
            BrianProblems problems) {
        NetworkModel alone =
                network.mapStimuli(ListedSynapses::silent)
                        .withProjections(List.of(projection))
                        .withRecorders(List.of());
        return switch (NetworkCompiler.compile(
                alone, weights.only(projection.id()), SpikeSources.NONE)) {
            case Compilation.Refused(List<Problem> refused) -> {
                problems.refuse(
                        projection.id(),
                        "brian.notCompiled",
                        projection.id(),
                        refused.getFirst().message(Locale.ENGLISH));
                yield Optional.empty();
            }
            case Compilation.Compiled(var compiled) ->
                    of(compiled.projection(projection.id()), problems);
        };
    }

    /** A weight that tells which signs there are. */
    Value signs() {
        if (DoubleStream.of(weights).allMatch(w -> w >= 0)) {
            return Value.of(1);
        }
        return DoubleStream.of(weights).allMatch(w -> w <= 0)
                ? Value.of(-1)
                : new Value.Random(new Distribution.Uniform(-1, 1));
    }

    private static Stimulus silent(Stimulus stimulus) {
        boolean spikes = stimulus.model().component().output() == StimulusModel.Output.SPIKES;
        Configured<StimulusModel> model =
                spikes
                        ? Configured.defaults(new SpikeTimes())
                        : Configured.of(new StepCurrent(), Map.of("amplitudePa", Value.of(0)));
        return stimulus.withModel(model);
    }

    private static Optional<ListedSynapses> of(
            CompiledProjection projection, BrianProblems problems) {
        if (projection.synapseCount() > MOST) {
            String id = projection.description().id();
            problems.refuse(id, "brian.tooMany", id, projection.synapseCount(), MOST);
            return Optional.empty();
        }
        List<Synapse> synapses = new ArrayList<>();
        projection.forEachSynapse((source, target, weight, delay) ->
                synapses.add(new Synapse(source, target, weight, delay)));
        synapses.sort(AS_COUNTED);
        return Optional.of(
                new ListedSynapses(
                        synapses.stream().mapToDouble(Synapse::source).toArray(),
                        synapses.stream().mapToDouble(Synapse::target).toArray(),
                        synapses.stream().mapToDouble(Synapse::weight).toArray(),
                        synapses.stream().mapToDouble(Synapse::delaySteps).toArray()));
    }

    private record Synapse(int source, int target, double weight, int delaySteps) {}
}
