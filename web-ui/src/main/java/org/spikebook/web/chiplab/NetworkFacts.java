package org.spikebook.web.chiplab;

import org.spikebook.hardware.energy.NetworkMetrics;

/**
 * The network on the chip, counted in the manner of NeuroBench (Yik et al. 2025).
 *
 * @param footprintBytes of the stored weights
 * @param connectionSparsity zero weights divided by all pairs of source and target
 * @param activationSparsity share of neurons and steps without a spike
 * @param effectiveAccumulates weights added for each sample
 * @param denseOperations what a network without any sparsity would do for each sample
 * @param membraneUpdates neurons updated with input, for each sample
 */
public record NetworkFacts(
        long footprintBytes,
        double connectionSparsity,
        double activationSparsity,
        double effectiveAccumulates,
        double denseOperations,
        double membraneUpdates) {

    static NetworkFacts of(NetworkMetrics metrics) {
        return new NetworkFacts(
                metrics.footprintBytes(),
                metrics.connectionSparsity(),
                metrics.activationSparsity(),
                metrics.effectiveAccumulates(),
                metrics.denseOperations(),
                metrics.membraneUpdates());
    }
}
