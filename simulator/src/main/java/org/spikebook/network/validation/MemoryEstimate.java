package org.spikebook.network.validation;

import org.spikebook.connector.Connector;
import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.model.Population;
import org.spikebook.network.model.Projection;
import org.spikebook.network.model.Recorder;
import org.spikebook.parameter.Value;

/**
 * What a run of a network is expected to need, computed from its description alone.
 *
 * @param synapses expected number of synapses
 * @param tracedValues numbers that recorders of states, weights and rates keep
 * @param bytes for synapse tables, neuron state and recorded state variables
 */
public record MemoryEstimate(double synapses, double tracedValues, double bytes) {

    private static final int BYTES_PER_TARGET = 4;
    private static final int BYTES_PER_WEIGHT = 4;
    private static final int BYTES_PER_PLASTIC_SYNAPSE = 24;
    private static final int BYTES_PER_NEURON = 200;

    /** The estimate for a network and its run. */
    public static MemoryEstimate of(NetworkModel network) {
        double synapses = 0;
        double bytes = 0;
        for (Projection projection : network.projections()) {
            double count = synapses(network, projection);
            synapses += count;
            bytes += count * bytesPerSynapse(projection);
        }
        for (Population population : network.populations()) {
            bytes += (double) population.size() * BYTES_PER_NEURON;
        }
        double traced =
                network.recorders().stream().mapToDouble(r -> tracedValues(network, r)).sum();
        return new MemoryEstimate(synapses, traced, bytes + traced * Double.BYTES);
    }

    private static double synapses(NetworkModel network, Projection projection) {
        Connector connector = projection.connector().component();
        return connector.expectedSynapses(
                projection.connector().values(), network.ends(projection));
    }

    private static int bytesPerSynapse(Projection projection) {
        boolean constant = projection.weight() instanceof Value.Real;
        if (projection.plasticity().isPresent()) {
            return BYTES_PER_PLASTIC_SYNAPSE;
        }
        return BYTES_PER_TARGET + (constant ? 0 : BYTES_PER_WEIGHT);
    }

    private static double tracedValues(NetworkModel network, Recorder recorder) {
        if (recorder.recordsSpikes()) {
            return 0;
        }
        double neurons =
                recorder.neurons()
                        .map(chosen -> (double) chosen.size())
                        .orElseGet(() -> recordedMembers(network, recorder));
        int samples = network.run().steps() / recorder.everySteps(network.run().dtMs());
        return recorder.recordsRate() ? samples : neurons * samples;
    }

    private static double recordedMembers(NetworkModel network, Recorder recorder) {
        return recorder.recordsWeights()
                ? network.projection(recorder.of()).map(p -> synapses(network, p)).orElse(0.0)
                : network.memberCount(recorder.of());
    }
}
