package org.spikebook.simulator.interchange.script;

import org.spikebook.simulator.engine.compile.Compilation;
import org.spikebook.simulator.engine.compile.NetworkCompiler;
import org.spikebook.simulator.engine.compiled.CompiledProjection;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.model.stimulus.SpikeTimes;
import org.spikebook.simulator.model.stimulus.StepCurrent;
import org.spikebook.simulator.model.stimulus.StimulusModel;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Distribution;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Every synapse of a projection, one by one: where weights are listed or trained, or where the
 * connector is not a simple rule.
 *
 * @param sources of each synapse
 * @param targets of each
 * @param weights of each, in the receptor's unit
 * @param delaySteps of each
 */
@SuppressWarnings("ArrayRecordComponent")
public record ListedSynapses(
        double[] sources, double[] targets, double[] weights, double[] delaySteps) {

    /** As recorders of weights count them. */
    private static final Comparator<Synapse> AS_COUNTED =
            Comparator.comparingInt(Synapse::source)
                    .thenComparingInt(Synapse::target)
                    .thenComparingInt(Synapse::delaySteps);

    /** More make a script that no one opens. */
    static final int MOST = 5_000_000;

    /**
     * Whether a script must list the synapses.
     *
     * @param isRule whether the target has a rule that draws them again
     */
    public static boolean isNeeded(Projection projection, WeightSet weights, boolean isRule) {
        return weights.of(projection.id()).isPresent()
                || projection.weight() instanceof Value.Series
                || projection.delayMs() instanceof Value.Series
                || !isRule;
    }

    /** As this network draws them; empty after the reason was told. */
    public static Optional<ListedSynapses> of(ScriptExport export, Projection projection) {
        ScriptProblems problems = export.problems();
        NetworkModel alone =
                export.network()
                        .mapStimuli(ListedSynapses::silent)
                        .withProjections(List.of(projection))
                        .withRecorders(List.of());
        return switch (NetworkCompiler.compile(
                alone, export.weights().only(projection.id()), SpikeSources.NONE)) {
            case Compilation.Refused(List<Problem> refused) -> {
                problems.refuse(
                        projection.id(),
                        "script.notCompiled",
                        projection.id(),
                        refused.getFirst().text());
                yield Optional.empty();
            }
            case Compilation.Compiled(var compiled) ->
                    of(
                            compiled.projection(projection.id()),
                            LearningRange.of(projection, export.times().dtMs()),
                            problems);
        };
    }

    /** A weight that tells which signs there are. */
    public Value signs() {
        if (DoubleStream.of(weights).allMatch(w -> w >= 0)) {
            return Value.of(1);
        }
        return DoubleStream.of(weights).allMatch(w -> w <= 0)
                ? Value.of(-1)
                : new Value.Random(new Distribution.Uniform(-1, 1));
    }

    private static Stimulus silent(Stimulus stimulus) {
        Configured<StimulusModel> model =
                stimulus.carriesCurrent()
                        ? Configured.of(
                                new StepCurrent(), Map.of(StepCurrent.AMPLITUDE, Value.of(0)))
                        : Configured.defaults(new SpikeTimes());
        return stimulus.withModel(model);
    }

    private static Optional<ListedSynapses> of(
            CompiledProjection projection, LearningRange range, ScriptProblems problems) {
        if (projection.synapseCount() > MOST) {
            String id = projection.description().id();
            problems.refuse(id, "script.tooMany", id, projection.synapseCount(), MOST);
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
                        synapses.stream()
                                .mapToDouble(Synapse::weight)
                                .map(range::nearest)
                                .toArray(),
                        synapses.stream().mapToDouble(Synapse::delaySteps).toArray()));
    }

    private record Synapse(int source, int target, double weight, int delaySteps) {}
}
