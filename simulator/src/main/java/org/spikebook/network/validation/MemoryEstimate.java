package org.spikebook.network.validation;

import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.model.Population;
import org.spikebook.network.model.Projection;
import org.spikebook.network.model.Recorder;
import org.spikebook.network.model.Stimulus;
import org.spikebook.parameter.Value;
import org.spikebook.stimulus.StimulusModel;

/**
 * What a run of a network is expected to need, computed from its description alone.
 *
 * @param synapses expected number of synapses
 * @param tracedValues numbers that recorders of states, weights and rates keep
 * @param rows rows of the largest synapse table: one for each source and delay
 * @param bytes for synapse tables, neurons, spikes under way and recorded variables
 */
public record MemoryEstimate(double synapses, double tracedValues, double rows, double bytes) {

    private static final int BYTES_PER_TARGET = 4;
    private static final int BYTES_PER_WEIGHT = 4;
    private static final int BYTES_PER_PLASTIC_SYNAPSE = 32;
    private static final int BYTES_PER_ROW = 4;
    private static final int BYTES_PER_PLASTIC_ROW = 20;
    private static final int BYTES_PER_NEURON = 64;

    /** An empty list of spikes of one step. */
    private static final int BYTES_PER_STEP_UNDER_WAY = 40;

    /** Of a recorded number: in the recorder, in the recording, and as text. */
    private static final int BYTES_PER_SAMPLE = 48;

    /** The estimate for a network and its run. */
    public static MemoryEstimate of(NetworkModel network) {
        double synapses = 0;
        double rows = 0;
        double bytes = 0;
        for (Projection projection : network.projections()) {
            double count = synapses(network, projection);
            double ownRows = rows(network, projection, count);
            synapses += count;
            rows = Math.max(rows, ownRows);
            bytes += count * bytesPerSynapse(projection) + ownRows * bytesPerRow(projection);
        }
        for (Population population : network.populations()) {
            bytes +=
                    bytesOf(population)
                            + stepsUnderWay(network, population.id()) * BYTES_PER_STEP_UNDER_WAY;
        }
        for (Stimulus stimulus : network.stimuli()) {
            bytes += stepsUnderWay(network, stimulus.id()) * bytesPerStep(stimulus);
        }
        double traced =
                network.recorders().stream().mapToDouble(r -> tracedValues(network, r)).sum();
        return new MemoryEstimate(synapses, traced, rows, bytes + traced * BYTES_PER_SAMPLE);
    }

    private static double synapses(NetworkModel network, Projection projection) {
        return projection
                .connector()
                .component()
                .expectedSynapses(projection.connector().values(), network.ends(projection));
    }

    private static double rows(NetworkModel network, Projection projection, double synapses) {
        return delays(network, projection, synapses).count() * network.ends(projection).sources();
    }

    private static DelaySpread delays(
            NetworkModel network, Projection projection, double synapses) {
        return DelaySpread.of(projection, synapses, network.run().dtMs());
    }

    private static int bytesPerSynapse(Projection projection) {
        boolean constant = projection.weight() instanceof Value.Real;
        if (projection.plasticity().isPresent()) {
            return BYTES_PER_PLASTIC_SYNAPSE;
        }
        return BYTES_PER_TARGET + (constant ? 0 : BYTES_PER_WEIGHT);
    }

    private static int bytesPerRow(Projection projection) {
        return projection.plasticity().isPresent() ? BYTES_PER_PLASTIC_ROW : BYTES_PER_ROW;
    }

    private static double bytesOf(Population population) {
        int variables =
                population.model().component().stateVariables().size()
                        + population.receptors().component().stateVariables().size();
        return (double) population.size() * (BYTES_PER_NEURON + variables * Double.BYTES);
    }

    /** How many steps of a source's spikes or currents are kept: those that may still arrive. */
    private static double stepsUnderWay(NetworkModel network, String id) {
        double longest = 0;
        for (Projection projection : network.projections()) {
            double own = delays(network, projection, synapses(network, projection)).longest();
            if (projection.from().equals(id)) {
                longest = Math.max(longest, own);
            }
            if (projection.to().equals(id) && projection.plasticity().isPresent()) {
                longest = Math.max(longest, 2 * own);
            }
        }
        return longest + 2;
    }

    private static double bytesPerStep(Stimulus stimulus) {
        return stimulus.model().component().output() == StimulusModel.Output.CURRENT
                ? BYTES_PER_STEP_UNDER_WAY + (double) stimulus.size() * Double.BYTES
                : BYTES_PER_STEP_UNDER_WAY;
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
