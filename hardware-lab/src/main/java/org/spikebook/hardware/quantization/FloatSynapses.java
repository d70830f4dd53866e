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
 * Synapses of one projection in floating point, ordered by source, then by delay, then by target.
 *
 * @param rowStart sources + 1 offsets into the other arrays
 * @param weight in the unit of the target's receptor
 * @param delaySteps from spike to arrival in the float network
 */
@SuppressWarnings("ArrayRecordComponent")
record FloatSynapses(int[] rowStart, int[] target, float[] weight, int[] delaySteps) {

    /**
     * The synapses of every projection, in document order, as the simulator draws them: the chip
     * runs the very same network. A weight of exactly 0, as pruning leaves it, needs no synapse,
     * unless it can grow.
     *
     * @param problems receives what is wrong with the weights; the list is then empty
     */
    static List<FloatSynapses> drawn(
            NetworkModel network, WeightSet weights, List<Problem> problems) {
        return switch (NetworkCompiler.compile(silent(network), weights, SpikeSources.NONE)) {
            case Compilation.Refused(List<Problem> refusals) -> {
                problems.addAll(refusals);
                yield List.of();
            }
            case Compilation.Compiled(CompiledNetwork compiled) ->
                    compiled.projections().stream().map(FloatSynapses::of).toList();
        };
    }

    /** The network without its input, which the synapses do not depend on. */
    private static NetworkModel silent(NetworkModel network) {
        return network.mapStimuli(s -> s.withModel(Configured.defaults(new SpikeTimes())));
    }

    private static FloatSynapses of(CompiledProjection projection) {
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

    double minWeight() {
        double least = Double.POSITIVE_INFINITY;
        for (float w : weight) {
            least = Math.min(least, w);
        }
        return weight.length == 0 ? 0 : least;
    }

    double maxWeight() {
        double greatest = Double.NEGATIVE_INFINITY;
        for (float w : weight) {
            greatest = Math.max(greatest, w);
        }
        return weight.length == 0 ? 0 : greatest;
    }

    /** The greatest sum of magnitudes of the weights that reach one target. */
    double heaviest() {
        double[] sums = new double[targets()];
        double heaviest = 0;
        for (int k = 0; k < weight.length; k++) {
            sums[target[k]] += Math.abs(weight[k]);
            heaviest = Math.max(heaviest, sums[target[k]]);
        }
        return heaviest;
    }

    /** The most synapses that end at one target. */
    int mostIntoOne() {
        int[] counts = new int[targets()];
        int most = 0;
        for (int t : target) {
            most = Math.max(most, ++counts[t]);
        }
        return most;
    }

    /** One more than the last target that a synapse ends at. */
    private int targets() {
        int targets = 0;
        for (int t : target) {
            targets = Math.max(targets, t + 1);
        }
        return targets;
    }

    int minDelay() {
        int least = Integer.MAX_VALUE;
        for (int d : delaySteps) {
            least = Math.min(least, d);
        }
        return weight.length == 0 ? 1 : least;
    }

    int maxDelay() {
        int greatest = 0;
        for (int d : delaySteps) {
            greatest = Math.max(greatest, d);
        }
        return greatest;
    }
}
