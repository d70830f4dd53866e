package org.spikebook.hardware.mapping.placement;

import org.spikebook.hardware.chip.ChipEvent;
import org.spikebook.hardware.chip.ChipSpec;

import java.util.Arrays;

/** What the way from one position to another costs a message. */
public final class HopCost {

    private final Router router;
    private final double eastWestPj;
    private final double northSouthPj;
    private final double eastWestNs;
    private final double northSouthNs;
    private final double localNs;

    public HopCost(ChipSpec chip, Router router) {
        this.router = router;
        this.eastWestPj = chip.costs().placementPj(ChipEvent.HOP_EAST_WEST);
        this.northSouthPj = chip.costs().placementPj(ChipEvent.HOP_NORTH_SOUTH);
        this.eastWestNs = chip.costs().nominalNs(ChipEvent.HOP_EAST_WEST);
        this.northSouthNs = chip.costs().nominalNs(ChipEvent.HOP_NORTH_SOUTH);
        this.localNs = chip.costs().nominalNs(ChipEvent.LOCAL_DELIVERY);
    }

    Router router() {
        return router;
    }

    /** The tile of a position; the input tile for -1. */
    int tile(int position) {
        return position < 0 ? router.inputTile() : router.tileOfCore(position);
    }

    double picojoules(int fromTile, int toTile) {
        return router.hopsEastWest(fromTile, toTile) * eastWestPj
                + router.hopsNorthSouth(fromTile, toTile) * northSouthPj;
    }

    double nanoseconds(int fromTile, int toTile) {
        return fromTile == toTile
                ? localNs
                : router.hopsEastWest(fromTile, toTile) * eastWestNs
                        + router.hopsNorthSouth(fromTile, toTile) * northSouthNs;
    }

    int hops(int fromTile, int toTile) {
        return router.hopsEastWest(fromTile, toTile) + router.hopsNorthSouth(fromTile, toTile);
    }

    /** Measures a placement. */
    public PlacementMetrics measure(CoreTraffic traffic, int[] position) {
        double energy = 0;
        double hops = 0;
        double latency = 0;
        double worstLatency = 0;
        int worstHops = 0;
        long messages = 0;
        long[] links = new long[router.links()];
        for (int e = 0; e < traffic.edges(); e++) {
            int from = traffic.from()[e] < 0 ? tile(-1) : tile(position[traffic.from()[e]]);
            int to = tile(position[traffic.to()[e]]);
            long count = traffic.messages()[e];
            if (count == 0) {
                continue;
            }
            messages += count;
            energy += count * picojoules(from, to);
            hops += (double) count * hops(from, to);
            latency += count * nanoseconds(from, to);
            worstHops = Math.max(worstHops, hops(from, to));
            worstLatency = Math.max(worstLatency, nanoseconds(from, to));
            router.addAlong(from, to, count, links);
        }
        double each = Math.max(1, messages);
        return new PlacementMetrics(
                energy,
                hops / each,
                worstHops,
                latency / each,
                worstLatency,
                Arrays.stream(links).max().orElse(0),
                Arrays.stream(links).filter(m -> m > 0).average().orElse(0));
    }
}
