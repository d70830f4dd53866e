package org.spikebook.hardware.mapping.placement;

import java.util.stream.IntStream;

/** Gives logical cores their positions. Deterministic. */
public final class Placer {

    /**
     * Moves tried for each position of the grid, within {@link #MIN_MOVES} and {@link #MAX_MOVES}.
     */
    private static final int MOVES_PER_POSITION = 600;

    private static final long MIN_MOVES = 50_000;
    private static final long MAX_MOVES = 3_000_000;

    private final HopCost cost;
    private final CoreTraffic traffic;
    private final int positions;

    public Placer(HopCost cost, CoreTraffic traffic, int coresPerTile) {
        this.cost = cost;
        this.traffic = traffic;
        this.positions = cost.router().tiles() * coresPerTile;
    }

    /** {@code position[core]}. */
    public int[] place(PlacementMethod method) {
        return switch (method) {
            case IN_ORDER -> inOrder();
            case SPACE_FILLING -> spaceFilling();
            case ANNEALED -> annealed(1);
        };
    }

    private int[] inOrder() {
        return IntStream.range(0, traffic.cores()).toArray();
    }

    private int[] spaceFilling() {
        int[] tiles = HilbertCurve.tiles(cost.router().columns(), cost.router().rows());
        int coresPerTile = positions / tiles.length;
        return IntStream.range(0, traffic.cores())
                .map(c -> tiles[c / coresPerTile] * coresPerTile + c % coresPerTile)
                .toArray();
    }

    /**
     * @param effort how many times the usual number of moves are tried
     */
    int[] annealed(int effort) {
        int[] plain = inOrder();
        int[] curve = spaceFilling();
        int[] start = energy(curve) < energy(plain) ? curve : plain;
        long moves =
                effort * Math.clamp((long) MOVES_PER_POSITION * positions, MIN_MOVES, MAX_MOVES);
        int[] annealed = new Annealing(cost, traffic, positions, start).run(moves);
        return energy(annealed) < energy(start) ? annealed : start;
    }

    private double energy(int[] position) {
        return cost.measure(traffic, position).hopEnergyPj();
    }
}
