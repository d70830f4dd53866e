package org.spikebook.simulator.engine;

import org.spikebook.simulator.engine.compiled.CompiledNetwork;
import org.spikebook.simulator.engine.compiled.CompiledPopulation;
import org.spikebook.simulator.engine.compiled.CompiledProjection;

import java.util.List;
import java.util.Optional;

/**
 * The synapses of a projection of spikes onto one neuron, by source, then delay.
 *
 * @param projection id
 * @param sources members of the projection's source
 * @param weights as they are now, in the unit of the projection
 * @param delaySteps a spike of step n arrives in step n + delay
 */
@SuppressWarnings("ArrayRecordComponent")
public record IncomingSynapses(
        String projection, int[] sources, double[] weights, int[] delaySteps) {

    /** Of all projections of spikes onto a neuron; empty if there is no such neuron. */
    static List<IncomingSynapses> onto(Wiring wiring, String population, int neuron) {
        CompiledNetwork network = wiring.network();
        Optional<CompiledPopulation> target =
                network.populations().stream()
                        .filter(p -> p.description().id().equals(population))
                        .filter(p -> neuron >= 0 && neuron < p.size())
                        .findFirst();
        if (target.isEmpty()) {
            return List.of();
        }
        int block = target.get().blocks().blockOf(neuron);
        return network.into(population).stream()
                .filter(p -> wiring.currents(p.description().from()).isEmpty())
                .map(p -> of(p, block, neuron, wiring.weights(p.description().id())))
                .toList();
    }

    /**
     * @param learned weights by block of a plastic projection; else empty
     */
    private static IncomingSynapses of(
            CompiledProjection projection, int block, int neuron, List<double[]> learned) {
        int[] count = {0};
        projection.forEachSynapse(block, (_, target, _, _) -> count[0] += target == neuron ? 1 : 0);
        IncomingSynapses found =
                new IncomingSynapses(
                        projection.description().id(),
                        new int[count[0]],
                        new double[count[0]],
                        new int[count[0]]);
        int[] next = {0, 0};
        projection.forEachSynapse(
                block,
                (source, target, weight, delay) -> {
                    int place = next[1]++;
                    if (target == neuron) {
                        int k = next[0]++;
                        found.sources[k] = source;
                        found.weights[k] = learned.isEmpty() ? weight : learned.get(block)[place];
                        found.delaySteps[k] = delay;
                    }
                });
        return found;
    }
}
