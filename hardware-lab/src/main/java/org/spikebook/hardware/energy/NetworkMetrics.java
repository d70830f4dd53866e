package org.spikebook.hardware.energy;

import org.spikebook.hardware.chip.ChipEvent;
import org.spikebook.hardware.emulation.ChipRun;
import org.spikebook.hardware.quantization.integer.IntegerNetwork;

/**
 * Counts in the manner of NeuroBench (Yik et al. 2025), of the network as it is on the chip.
 *
 * @param footprintBytes of the stored weights
 * @param connectionSparsity zero weights divided by all pairs of source and target
 * @param activationSparsity share of neurons and steps without a spike
 * @param effectiveAccumulates weights added for each sample
 * @param denseOperations what a network without any sparsity would do for each sample
 * @param membraneUpdates neurons updated with input, for each sample
 */
public record NetworkMetrics(
        long footprintBytes,
        double connectionSparsity,
        double activationSparsity,
        double effectiveAccumulates,
        double denseOperations,
        double membraneUpdates) {

    static NetworkMetrics of(ChipRun run) {
        IntegerNetwork network = run.mapping().network();
        long bits = 0;
        long pairs = 0;
        long nonzero = 0;
        for (IntegerNetwork.Synapses p : network.projections()) {
            bits += (long) p.table().size() * p.format().bits();
            pairs += (long) p.table().sources() * network.populations().get(p.target()).size();
            for (short mantissa : p.table().mantissa()) {
                nonzero += mantissa == 0 ? 0 : 1;
            }
        }
        double neuronSteps = (double) run.traffic().steps() * network.neurons();
        return new NetworkMetrics(
                (bits + 7) / 8,
                pairs == 0 ? 0 : 1 - (double) nonzero / pairs,
                1 - run.traffic().count(ChipEvent.SPIKE) / neuronSteps,
                (double) run.traffic().count(ChipEvent.SYNAPTIC_EVENT) / run.samples(),
                (double) pairs * run.stepsPerSample(),
                (double) run.traffic().count(ChipEvent.ACTIVE_UPDATE) / run.samples());
    }
}
