package org.spikebook.hardware.mapping;

import org.spikebook.hardware.mapping.placement.CoreTraffic;
import org.spikebook.hardware.mapping.placement.HopCost;
import org.spikebook.hardware.mapping.placement.PlacementMethod;
import org.spikebook.hardware.mapping.placement.PlacementMetrics;
import org.spikebook.hardware.mapping.placement.Placer;

/**
 * Where cores were put, and how good that is beside putting them in order.
 *
 * @param position of each logical core
 * @param chosen with the messages that it was made for
 * @param inOrder the same messages with every core in the order in which it was filled
 */
@SuppressWarnings("ArrayRecordComponent")
public record PlacementReport(
        PlacementMethod method, int[] position, PlacementMetrics chosen, PlacementMetrics inOrder) {

    static final PlacementReport NONE =
            new PlacementReport(
                    PlacementMethod.IN_ORDER,
                    new int[0],
                    new PlacementMetrics(0, 0, 0, 0, 0, 0, 0),
                    new PlacementMetrics(0, 0, 0, 0, 0, 0, 0));

    static PlacementReport of(ChipMapping mapping, long[] spikesOfSource, PlacementMethod method) {
        CoreTraffic traffic =
                CoreTraffic.of(
                        mapping.network(),
                        mapping.coreOfNeuron(),
                        mapping.routes(),
                        mapping.cores().size(),
                        spikesOfSource);
        HopCost cost = new HopCost(mapping.chip(), mapping.router());
        Placer placer = new Placer(cost, traffic, mapping.chip().mesh().coresPerTile());
        int[] position = placer.place(method);
        return new PlacementReport(
                method,
                position,
                cost.measure(traffic, position),
                cost.measure(traffic, placer.place(PlacementMethod.IN_ORDER)));
    }
}
