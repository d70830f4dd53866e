package org.spikebook.simulator.engine.compile;

import org.spikebook.simulator.engine.compiled.Blocks;
import org.spikebook.simulator.model.plasticity.WeightPlasticity;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.validation.DelaySpread;

import java.util.List;

/**
 * Into which blocks populations are cut: as many as share the work, and more where so many weights
 * learn that their array, 8 bytes each, would be too large, unless rows of synapses would be short
 * then. While Java takes and clears an array no thread can be stopped, so that a collection of
 * garbage that is due stops all others until it is done, those included that ask whether a run is
 * still wanted: about a quarter of a second for a gigabyte.
 *
 * @param shares blocks that each population is to have at least
 */
record BlockLayout(NetworkModel network, int shares) {

    /** Weights in an array of 128 MiB. */
    private static final double MOST_WEIGHTS = 1 << 24;

    /**
     * Fewest in a row, on average: each block has its own rows, and a rule keeps traces of each.
     */
    private static final double FEWEST_IN_ROW = 1 << 8;

    Blocks of(Population population) {
        List<Projection> onto =
                network.projections().stream()
                        .filter(projection -> projection.to().equals(population.id()))
                        .toList();
        double rows = onto.stream().mapToDouble(this::rows).sum();
        double most =
                onto.stream()
                        .filter(BlockLayout::learns)
                        .mapToDouble(projection -> blocksFor(projection, rows))
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

    /** One for each source and delay. */
    private double rows(Projection projection) {
        double synapses = network.expectedSynapses(projection);
        DelaySpread delays = DelaySpread.of(projection, synapses, network.run().dtMs());
        return delays.count() * network.ends(projection).sources();
    }

    /**
     * @param rows of all that reach the same targets
     */
    private double blocksFor(Projection projection, double rows) {
        double synapses = network.expectedSynapses(projection);
        return Math.min(Math.ceil(synapses / MOST_WEIGHTS), synapses / rows / FEWEST_IN_ROW);
    }
}
