package org.spikebook.training.bptt;

import org.spikebook.network.model.WeightSet;
import org.spikebook.stimulus.SpikeTrain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs samples through a network in double precision, with the simulator's order of operations: its
 * spikes are those of the simulator. Immutable and safe for use by several threads.
 */
public final class ExactRun {

    private final TrainableNetwork network;
    private final List<List<ExactSynapses>> incoming = new ArrayList<>();

    /**
     * @throws IllegalArgumentException if a projection has no weights
     */
    public ExactRun(TrainableNetwork network, WeightSet weights) {
        this.network = network;
        for (Layer layer : network.layers()) {
            incoming.add(layer.incoming().stream().map(c -> synapses(c, weights)).toList());
        }
    }

    private static ExactSynapses synapses(Connection connection, WeightSet weights) {
        String id = connection.projectionId();
        return ExactSynapses.of(
                connection,
                weights.of(id)
                        .orElseThrow(() -> new IllegalArgumentException("no weights of " + id)));
    }

    /**
     * The response to one sample.
     *
     * @param input its spikes; as many lines as the network has
     */
    public Response run(SpikeTrain input) {
        List<SpikeTrain> spikes = new ArrayList<>();
        double[] potentials = new double[0];
        for (int layer = 0; layer < incoming.size(); layer++) {
            ExactLayer neurons = new ExactLayer(network.layers().get(layer));
            spikes.add(run(layer, neurons, input, spikes));
            potentials = neurons.potentials();
        }
        return new Response(spikes, potentials);
    }

    private SpikeTrain run(
            int layer, ExactLayer neurons, SpikeTrain input, List<SpikeTrain> earlier) {
        int size = network.layers().get(layer).size();
        double[] arriving = new double[size];
        int[] stepStart = new int[input.steps() + 1];
        int[] spiked = new int[size * input.steps()];
        for (int t = 0; t < input.steps(); t++) {
            Arrays.fill(arriving, 0);
            for (ExactSynapses synapses : incoming.get(layer)) {
                Connection c = synapses.connection();
                SpikeTrain source = c.fromInput() ? input : earlier.get(c.source());
                int sent = t - c.delaySteps();
                if (sent >= 0) {
                    synapses.addArrivals(
                            source.line(),
                            source.stepStart()[sent],
                            source.stepStart()[sent + 1],
                            arriving);
                }
            }
            stepStart[t + 1] = neurons.step(arriving, spiked, stepStart[t]);
        }
        int[] all = Arrays.copyOf(spiked, stepStart[input.steps()]);
        return new SpikeTrain(input.steps(), size, stepStart, all);
    }

    /**
     * What a sample did.
     *
     * @param spikes of every population, in the order of {@link TrainableNetwork#populationIds()}
     * @param outputPotentialsMv potential of each output neuron at the end, in mV
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Response(List<SpikeTrain> spikes, double[] outputPotentialsMv) {

        /** Spikes of each output neuron. */
        public int[] outputCounts() {
            int[] counts = new int[outputPotentialsMv.length];
            for (int neuron : spikes.getLast().line()) {
                counts[neuron]++;
            }
            return counts;
        }
    }
}
