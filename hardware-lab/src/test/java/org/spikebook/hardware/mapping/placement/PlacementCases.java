package org.spikebook.hardware.mapping.placement;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Traffic to place, and the best of all placements of a few cores. */
final class PlacementCases {

    private PlacementCases() {}

    /** Each pair of cores exchanges messages with a probability; so do the input and each core. */
    static CoreTraffic randomTraffic(int cores, double density, SplittableRandom random) {
        int[] pairs =
                IntStream.range(-cores, cores * cores)
                        .filter(_ -> random.nextDouble() < density)
                        .toArray();
        return new CoreTraffic(
                cores,
                Arrays.stream(pairs).map(k -> Math.floorDiv(k, cores)).toArray(),
                Arrays.stream(pairs).map(k -> Math.floorMod(k, cores)).toArray(),
                random.longs(pairs.length, 1, 50).toArray());
    }

    /** The least hop energy of as many positions as cores, all orders tried. */
    static double best(HopCost cost, CoreTraffic traffic) {
        return best(cost, traffic, new int[traffic.cores()], 0, 0);
    }

    private static double best(
            HopCost cost, CoreTraffic traffic, int[] position, int core, int used) {
        if (core == position.length) {
            return cost.measure(traffic, position).hopEnergyPj();
        }
        double best = Double.POSITIVE_INFINITY;
        for (int p = 0; p < position.length; p++) {
            if ((used & 1 << p) == 0) {
                position[core] = p;
                best = Math.min(best, best(cost, traffic, position, core + 1, used | 1 << p));
            }
        }
        return best;
    }
}
