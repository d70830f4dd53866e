package org.spikebook.compile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Pieces of work that cannot be cut, shared out between workers: the largest first, each to the one
 * who has least by then. Immutable.
 */
public final class FairShares {

    private final int[] workers;
    private final double[] loads;

    private FairShares(int[] workers, double[] loads) {
        this.workers = workers;
        this.loads = loads;
    }

    /**
     * Shares out.
     *
     * @param work of each piece, in any unit
     */
    public static FairShares of(double[] work, int workers) {
        int[] workerOf = new int[work.length];
        double[] loads = new double[workers];
        IntStream.range(0, work.length)
                .boxed()
                .sorted(Comparator.comparingDouble(piece -> -work[piece]))
                .forEach(piece -> {
                    int idlest = idlest(loads);
                    workerOf[piece] = idlest;
                    loads[idlest] += work[piece];
                });
        return new FairShares(workerOf, loads);
    }

    private static int idlest(double[] loads) {
        int idlest = 0;
        for (int worker = 1; worker < loads.length; worker++) {
            idlest = loads[worker] < loads[idlest] ? worker : idlest;
        }
        return idlest;
    }

    /** Who does a piece. */
    public int workerOf(int piece) {
        return workers[piece];
    }

    /** What the busiest has to do, relative to an even share: 1 or more. */
    public double imbalance() {
        double most = Arrays.stream(loads).max().orElse(0);
        double all = Arrays.stream(loads).sum();
        return all == 0 ? 1 : most * loads.length / all;
    }
}
