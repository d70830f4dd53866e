package org.spikebook.web.chiplab;

import org.spikebook.parameter.Text;

import java.util.Comparator;
import java.util.List;

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
     * The way from a tile to its neighbour.
     *
     * @param messages that take it for one sample
     */
    public record Link(int from, int to, double messages) {}

    /**
     * Neurons that sit on a core.
     *
     * @param identity index of the population, for its colour
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
