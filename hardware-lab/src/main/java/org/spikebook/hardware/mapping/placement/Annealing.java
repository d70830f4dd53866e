package org.spikebook.hardware.mapping.placement;

import org.spikebook.simulator.random.SplitMix64;
import org.spikebook.simulator.random.StreamKey;

import java.util.Arrays;

/**
 * Improves a placement by swapping the occupants of two positions, of which at most one may be
 * empty: simulated annealing (Kirkpatrick et al. 1983, doi:10.1126/science.220.4598.671) with
 * geometric cooling, then, on small grids, descent from the best placement seen until no swap
 * helps. Draws from a stream of its own with a fixed seed.
 */
final class Annealing {

    private static final int EMPTY = -1;
    private static final int PROBES = 200;
    private static final double FINAL_TEMPERATURE = 1e-3;

    /** Up to this many positions the best placement seen is kept and improved to the end. */
    private static final int SMALL_GRID = 512;

    private final HopCost cost;
    private final int positions;
    private final int[] start;
    private final int[] neighbor;
    private final double[] flow;
    private final int[] position;
    private final int[] occupant;
    private final SplitMix64 random = StreamKey.of(1).with("placement").stream();

    Annealing(HopCost cost, CoreTraffic traffic, int positions, int[] initial) {
        this.cost = cost;
        this.positions = positions;
        this.position = initial.clone();
        this.occupant = new int[positions];
        restore(initial);
        this.start = new int[traffic.cores() + 1];
        for (int e = 0; e < traffic.edges(); e++) {
            countEnds(traffic.from()[e], traffic.to()[e]);
        }
        for (int c = 0; c < traffic.cores(); c++) {
            start[c + 1] += start[c];
        }
        this.neighbor = new int[start[traffic.cores()]];
        this.flow = new double[neighbor.length];
        fill(traffic);
    }

    private void countEnds(int from, int to) {
        if (from != to) {
            start[to + 1]++;
            if (from >= 0) {
                start[from + 1]++;
            }
        }
    }

    /** Distances are the same both ways, so each edge is a neighbor at both its ends. */
    private void fill(CoreTraffic traffic) {
        int[] next = start.clone();
        for (int e = 0; e < traffic.edges(); e++) {
            int from = traffic.from()[e];
            int to = traffic.to()[e];
            if (from != to) {
                neighbor[next[to]] = from;
                flow[next[to]++] = traffic.messages()[e];
                if (from >= 0) {
                    neighbor[next[from]] = to;
                    flow[next[from]++] = traffic.messages()[e];
                }
            }
        }
    }

    /** The positions after {@code moves} tried swaps. */
    int[] run(long moves) {
        if (positions < 2 || position.length == 0) {
            return position.clone();
        }
        boolean small = positions <= SMALL_GRID;
        double temperature = typicalChange();
        double cooling = StrictMath.pow(FINAL_TEMPERATURE, 1.0 / Math.max(1, moves));
        double energy = 0;
        double least = 0;
        int[] best = position.clone();
        for (long m = 0; m < moves; m++) {
            int p = position[random.nextInt(position.length)];
            int q = random.nextInt(positions);
            double change = change(p, q);
            if (change <= 0 || random.nextDouble() < StrictMath.exp(-change / temperature)) {
                swap(p, q);
                energy += change;
            }
            if (small && energy < least) {
                least = energy;
                best = position.clone();
            }
            temperature *= cooling;
        }
        if (small) {
            restore(best);
            descend();
        }
        return position.clone();
    }

    private void restore(int[] saved) {
        Arrays.fill(occupant, EMPTY);
        for (int c = 0; c < saved.length; c++) {
            position[c] = saved[c];
            occupant[saved[c]] = c;
        }
    }

    private double typicalChange() {
        double sum = 0;
        for (int k = 0; k < PROBES; k++) {
            int p = position[random.nextInt(position.length)];
            sum += Math.abs(change(p, random.nextInt(positions)));
        }
        return Math.max(sum / PROBES, Double.MIN_NORMAL);
    }

    private void descend() {
        boolean improved = true;
        while (improved) {
            improved = false;
            for (int p = 0; p < positions; p++) {
                for (int q = p + 1; q < positions; q++) {
                    if (change(p, q) < -1e-9) {
                        swap(p, q);
                        improved = true;
                    }
                }
            }
        }
    }

    /** By how much the energy grows if the occupants of two positions are swapped. */
    private double change(int p, int q) {
        int tileP = cost.tile(p);
        int tileQ = cost.tile(q);
        if (tileP == tileQ) {
            return 0;
        }
        return moveChange(occupant[p], tileP, tileQ, occupant[q])
                + moveChange(occupant[q], tileQ, tileP, occupant[p]);
    }

    private double moveChange(int core, int from, int to, int partner) {
        if (core == EMPTY) {
            return 0;
        }
        double change = 0;
        for (int k = start[core]; k < start[core + 1]; k++) {
            int other = neighbor[k];
            // two that swap places keep their distance
            if (other != partner || other < 0) {
                int tile = other < 0 ? cost.tile(-1) : cost.tile(position[other]);
                change += flow[k] * (cost.picojoules(to, tile) - cost.picojoules(from, tile));
            }
        }
        return change;
    }

    private void swap(int p, int q) {
        int a = occupant[p];
        int b = occupant[q];
        occupant[p] = b;
        occupant[q] = a;
        if (a != EMPTY) {
            position[a] = q;
        }
        if (b != EMPTY) {
            position[b] = p;
        }
    }
}
