package org.spikebook.training.interchange.nir;

import org.spikebook.simulator.engine.compile.Compilation;
import org.spikebook.simulator.engine.compile.NetworkCompiler;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.interchange.ExportResult;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.model.stimulus.SpikeTimes;
import org.spikebook.simulator.model.stimulus.StepCurrent;
import org.spikebook.simulator.model.stimulus.StimulusModel;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.interchange.nir.graph.NirGraph;
import org.spikebook.training.interchange.nir.graph.NirProblems;
import org.spikebook.training.interchange.nir.graph.NirWriter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Writes networks as graphs in the Neuromorphic Intermediate Representation. Random weights are
 * written as this network's seed draws them. Whatever the representation cannot express is refused
 * by name, what it says otherwise is warned of. Stateless.
 */
public final class NirExporter {

    private NirExporter() {}

    /** The file of a network, for a framework. */
    public static ExportResult write(
            NetworkModel network, WeightSet weights, NirSettings settings) {
        NirProblems problems = new NirProblems();
        return switch (graph(network, weights, settings, problems)) {
            case Made(NirGraph graph) -> {
                try {
                    yield new ExportResult.Ready(NirWriter.bytes(graph), problems.warnings());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            case Failed(List<Problem> refusals) -> new ExportResult.Refused(refusals);
        };
    }

    /** The result of the export. */
    sealed interface Result {}

    record Made(NirGraph graph) implements Result {}

    record Failed(List<Problem> problems) implements Result {}

    static Result graph(
            NetworkModel network, WeightSet weights, NirSettings settings, NirProblems problems) {
        return switch (NetworkCompiler.compile(silent(network), weights, SpikeSources.NONE)) {
            case Compilation.Refused(List<Problem> refused) -> new Failed(refused);
            case Compilation.Compiled(CompiledNetwork compiled) -> {
                NirGraph graph = new NirGraphBuilder(network, compiled, settings, problems).graph();
                yield problems.refused() ? new Failed(problems.refusals()) : new Made(graph);
            }
        };
    }

    /** The same network with stimuli that need no data: only what they drive matters. */
    private static NetworkModel silent(NetworkModel network) {
        return network.mapStimuli(s -> s.withModel(silent(s.model().component())))
                .withRecorders(List.of());
    }

    private static Configured<StimulusModel> silent(StimulusModel model) {
        return model.output() == StimulusModel.Output.SPIKES
                ? Configured.defaults(new SpikeTimes())
                : Configured.of(new StepCurrent(), Map.of(StepCurrent.AMPLITUDE, Value.of(0)));
    }
}
