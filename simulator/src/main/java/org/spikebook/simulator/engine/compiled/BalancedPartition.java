package org.spikebook.simulator.engine.compiled;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Pieces of work that cannot be cut, in parts of like size: the largest piece first, each to the
 * lightest part by then. Immutable.
 */
public final class BalancedPartition {

    private final int[] parts;
    private final double[] loads;

    private BalancedPartition(int[] parts, double[] loads) {
        this.parts = parts;
        this.loads = loads;
    }

    /**
     * Partitions work.
     *
     * @param work of each piece, in any unit
     */
    public static BalancedPartition of(double[] work, int parts) {
        int[] partOf = new int[work.length];
        double[] loads = new double[parts];
        IntStream.range(0, work.length)
                .boxed()
                .sorted(Comparator.comparingDouble(piece -> -work[piece]))
                .forEach(piece -> {
                    int lightest = lightest(loads);
                    partOf[piece] = lightest;
                    loads[lightest] += work[piece];
                });
        return new BalancedPartition(partOf, loads);
    }

    private static int lightest(double[] loads) {
        int lightest = 0;
        for (int part = 1; part < loads.length; part++) {
            lightest = loads[part] < loads[lightest] ? part : lightest;
        }
        return lightest;
    }

    /** The part that a piece falls to. */
    public int partOf(int piece) {
        return parts[piece];
    }

    /** The heaviest part, relative to an even one: 1 or more. */
    public double imbalance() {
        double most = Arrays.stream(loads).max().orElse(0);
        double all = Arrays.stream(loads).sum();
        return all == 0 ? 1 : most * loads.length / all;
    }
}
