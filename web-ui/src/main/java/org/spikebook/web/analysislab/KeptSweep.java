package org.spikebook.web.analysislab;

import org.jspecify.annotations.Nullable;
import org.spikebook.lesson.experiment.sweep.SweepResult;
import org.spikebook.simulator.engine.Simulation;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.document.NetworkHash;
import org.spikebook.web.networklab.ShownData;

import java.util.Objects;

/**
 * The result of a sweep as the job keeps it, and what it was a sweep of.
 *
 * @param networkHash of the network whose parameter was varied
 * @param seed of that network
 * @param dataHash of the data that it showed, as {@link ShownData} gives it; none in sweeps of
 *     earlier versions
 * @param engine that ran it; none in sweeps of earlier versions
 */
public record KeptSweep(
        String networkHash,
        long seed,
        @Nullable String dataHash,
        @Nullable String engine,
        SweepResult result) {

    /** Whose results are those of all sweeps that name no engine. */
    private static final String UNNAMED = "spikebook-engine/9";

    /** Whether it is of a network, its data and the engine as they stand. */
    public boolean isOf(NetworkModel network, ShownData data) {
        return Objects.requireNonNullElse(engine, UNNAMED).equals(Simulation.ENGINE)
                && seed == network.run().seed()
                && networkHash.equals(NetworkHash.of(network))
                && data.isStill(network, dataHash);
    }
}
