package org.spikebook.hardware.quantization;

import org.spikebook.simulator.engine.compile.Compilation;
import org.spikebook.simulator.engine.compile.NetworkCompiler;
import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.engine.compiled.CompiledProjection;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.model.stimulus.SpikeTimes;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.problem.Problem;

import java.util.Arrays;
import java.util.List;

/**
 * Draws a network's synapses as the simulator draws them: the chip runs the very same network. A
 * weight of exactly 0, as pruning leaves it, needs no synapse, unless it can grow.
 */
final class SynapseReader {

    private SynapseReader() {}

    /**
     * The synapses of every projection, in document order; empty where there are problems.
     *
     * @param problems receives what is wrong with the weights
     */
    static List<FloatSynapses> read(
            NetworkModel network, WeightSet weights, List<Problem> problems) {
        return switch (NetworkCompiler.compile(silent(network), weights, SpikeSources.NONE)) {
            case Compilation.Refused(List<Problem> refusals) -> {
                problems.addAll(refusals);
                yield List.of();
            }
            case Compilation.Compiled(CompiledNetwork compiled) ->
                    compiled.projections().stream().map(SynapseReader::bySource).toList();
        };
    }

    /** The network without its input, which the synapses do not depend on. */
    private static NetworkModel silent(NetworkModel network) {
        return network.mapStimuli(s -> s.withModel(Configured.defaults(new SpikeTimes())));
    }

    private static FloatSynapses bySource(CompiledProjection projection) {
        int[] rowStart = new int[projection.sources() + 1];
        boolean learns = projection.description().plasticity().isPresent();
        projection.forEachSynapse(
                (source, _, weight, _) -> rowStart[source + 1] += weight == 0 && !learns ? 0 : 1);
        Arrays.parallelPrefix(rowStart, Integer::sum);
        int count = rowStart[projection.sources()];
        FloatSynapses synapses =
                new FloatSynapses(rowStart, new int[count], new float[count], new int[count]);
        int[] next = rowStart.clone();
        projection.forEachSynapse((source, target, weight, delay) -> {
            if (weight == 0 && !learns) {
                return;
            }
            int k = next[source]++;
            synapses.target()[k] = target;
            synapses.weight()[k] = (float) weight;
            synapses.delaySteps()[k] = delay;
        });
        return synapses;
    }
}
