package org.spikebook.compile;

import org.spikebook.network.model.NetworkModel;
import org.spikebook.network.model.Population;
import org.spikebook.network.model.Projection;
import org.spikebook.plasticity.WeightPlasticity;

/**
 * Into which blocks populations are cut: as many as share the work, and more where so many weights
 * learn that their array, 8 bytes each, would be too large. While Java takes and clears an array no
 * thread can be stopped, so that a collection of garbage that is due stops all others until it is
 * done, those included that ask whether a run is still wanted: about a quarter of a second for a
 * gigabyte.
 *
 * @param shares blocks that each population is to have at least
 */
record Cuts(NetworkModel network, int shares) {

    /** Weights in an array of 128 MiB. */
    private static final double MOST_WEIGHTS = 1 << 24;

    /** Fewest synapses of a source in a block: a rule keeps traces of each source in each block. */
    private static final double SHORTEST_ROW = 1 << 8;

    Blocks of(Population population) {
        double most =
                network.projections().stream()
                        .filter(projection -> projection.to().equals(population.id()))
                        .filter(Cuts::learns)
                        .mapToDouble(this::blocksFor)
                        .max()
                        .orElse(1);
        return Blocks.of(population.size(), shares * (int) Math.ceil(most / shares));
    }

    private static boolean learns(Projection projection) {
        return projection
                .plasticity()
                .filter(rule -> rule.component() instanceof WeightPlasticity)
                .isPresent();
    }

    private double blocksFor(Projection projection) {
        double synapses = ExpectedWork.synapses(network, projection);
        double longestRow = synapses / network.ends(projection).sources();
        return Math.min(Math.ceil(synapses / MOST_WEIGHTS), longestRow / SHORTEST_ROW);
    }
}
