package org.spikebook.web.analysislab;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.validation.MemoryEstimate;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.text.Numbers;
import org.spikebook.web.networklab.RunCost;

import java.util.List;
import java.util.Optional;

/**
 * How much work the runs of a sweep are together, before they start.
 *
 * @param runs the network of each
 */
public record SweepCost(List<NetworkModel> runs) {

    private static final double MOST_UPDATES = 1e11;
    private static final double QUICK_UPDATES = 5e7;

    /** Of the documents of all points together. */
    private static final double QUICK_CHARACTERS = 2e6;

    private static final int MOST_THREADS = 2;

    /** A step costs something however few neurons there are: about as much as so many of them. */
    private static final double UPDATES_OF_A_STEP = 40;

    /** Why the runs take too long for the page, if so. */
    public Optional<Problem> refusal() {
        double updates = 0;
        for (NetworkModel network : runs) {
            RunCost cost = RunCost.of(network);
            Optional<Problem> tooLarge = cost.refusal();
            if (tooLarge.isPresent()) {
                return tooLarge;
            }
            updates += updates(network);
        }
        return updates <= MOST_UPDATES
                ? Optional.empty()
                : Optional.of(
                        Problem.of(
                                SweepCost.class,
                                "",
                                "sweepTooLarge",
                                Numbers.readable(Math.rint(updates / 1e6)),
                                Numbers.readable(MOST_UPDATES / 1e6)));
    }

    /** Whether the runs are over in about a second, so that they may follow a change. */
    public boolean isQuick() {
        return runs.stream().allMatch(network -> RunCost.of(network).isSmall())
                && runs.stream().mapToDouble(SweepCost::updates).sum() <= QUICK_UPDATES;
    }

    /**
     * Whether the networks of all points are read in a moment: only then is it worth reading them
     * to know whether their runs are {@linkplain #isQuick quick}.
     *
     * @param documents of the networks
     * @param points of each network
     */
    public static boolean isReadQuickly(List<String> documents, int points) {
        return documents.stream().mapToDouble(String::length).sum() * points <= QUICK_CHARACTERS;
    }

    private static double updates(NetworkModel network) {
        return RunCost.of(network).updates() + UPDATES_OF_A_STEP * network.run().steps();
    }

    /** About how much memory those runs of a network take that run at the same time. */
    public static long memoryBytes(NetworkModel network) {
        return (long) (threads(network) * MemoryEstimate.of(network).bytes());
    }

    /** Large networks run one after another: two of them may not fit into memory. */
    public static int threads(NetworkModel network) {
        return RunCost.of(network).isLong() ? 1 : MOST_THREADS;
    }
}
