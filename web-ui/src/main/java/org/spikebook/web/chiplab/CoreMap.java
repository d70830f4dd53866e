package org.spikebook.web.chiplab;

import org.spikebook.simulator.text.Text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The floor plan of a chip: tiles in rows, each with some cores, some of them in use.
 *
 * @param columns tiles in a row
 * @param rows of tiles
 * @param coresPerTile cores of a tile; core c sits on tile c / coresPerTile, tiles are numbered row
 *     by row
 * @param used by position
 * @param links that carry anything, the busiest first
 */
public record CoreMap(int columns, int rows, int coresPerTile, List<Core> used, List<Link> links) {

    /** More cores side by side could not be told apart. */
    private static final int MOST_DRAWN = 1024;

    public CoreMap {
        links =
                links.stream()
                        .sorted(Comparator.comparingDouble(Link::messages).reversed())
                        .toList();
        used = used.stream().sorted(Comparator.comparingInt(Core::position)).toList();
    }

    /** Cores on the plan. */
    public int cores() {
        return columns * rows * coresPerTile;
    }

    /** The tile of a core. */
    public int tile(Core core) {
        return core.position() / coresPerTile;
    }

    /**
     * The part of the plan to be drawn: all of it, or, where single cores would be too small to
     * see, the smallest rectangle that holds all in use, and a tile around it.
     */
    public Window window() {
        Window whole = new Window(0, 0, columns, rows);
        if (cores() <= MOST_DRAWN || used.isEmpty()) {
            return whole;
        }
        int[] tiles =
                IntStream.concat(
                                used.stream().mapToInt(this::tile),
                                links.stream().flatMapToInt(l -> IntStream.of(l.from(), l.to())))
                        .toArray();
        IntSummaryStatistics x = Arrays.stream(tiles).map(t -> t % columns).summaryStatistics();
        IntSummaryStatistics y = Arrays.stream(tiles).map(t -> t / columns).summaryStatistics();
        int left = Math.max(0, x.getMin() - 1);
        int top = Math.max(0, y.getMin() - 1);
        return new Window(
                left,
                top,
                Math.min(columns, x.getMax() + 2) - left,
                Math.min(rows, y.getMax() + 2) - top);
    }

    /** A rectangle of tiles. */
    public record Window(int left, int top, int columns, int rows) {}

    /**
     * A core in use.
     *
     * @param events weights added for one sample
     * @param spikes fired for one sample
     * @param joules of weights added, neurons updated and spikes fired for one sample, at the
     *     nominal constants; messages are the links' affair
     */
    public record Core(
            int position,
            List<Group> groups,
            List<Meter> meters,
            double events,
            double spikes,
            double joules) {

        public Core {
            groups = List.copyOf(groups);
            meters = List.copyOf(meters);
        }

        /** The meter that is closest to its limit. */
        public Meter tightest() {
            return meters.stream().max(Comparator.comparingDouble(Meter::fill)).orElseThrow();
        }

        public int neurons() {
            return groups.stream().mapToInt(group -> group.to() - group.from()).sum();
        }
    }

    /**
     * The way from a tile to its neighbor.
     *
     * @param messages that take it for one sample
     */
    public record Link(int from, int to, double messages) {}

    /**
     * Neurons that sit on a core.
     *
     * @param identity index of the population, for its color
     * @param to behind the last one
     */
    public record Group(String population, int identity, int from, int to) {}

    /** How much of a resource a core uses. */
    public record Meter(Text resource, long amount, long limit) {

        /** The share in use. */
        public double fill() {
            return (double) amount / limit;
        }
    }
}
