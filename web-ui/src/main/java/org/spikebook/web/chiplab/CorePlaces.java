package org.spikebook.web.chiplab;

import org.spikebook.hardware.mapping.PlacementReport;
import org.spikebook.hardware.mapping.placement.PlacementMetrics;
import org.spikebook.simulator.text.Text;

/**
 * What the places of the cores are worth, beside the order in which they were filled.
 *
 * @param method by which they were placed
 */
public record CorePlaces(Text method, Ways inOrder, Ways placed) {

    private static final double PICO = 1e-12;
    private static final double NANO = 1e-9;

    static CorePlaces of(PlacementReport report) {
        return new CorePlaces(
                report.method().text(), ways(report.inOrder()), ways(report.chosen()));
    }

    /** Whether any message takes time: of some chips no one published how much. */
    public boolean hasTimes() {
        return inOrder.worstSeconds() > 0 || placed.worstSeconds() > 0;
    }

    private static Ways ways(PlacementMetrics metrics) {
        return new Ways(
                metrics.hopEnergyPj() * PICO,
                metrics.meanLatencyNs() * NANO,
                metrics.worstLatencyNs() * NANO,
                metrics.hottestLink());
    }

    /**
     * The ways of messages, one from every source.
     *
     * @param hopJoules of all hops
     * @param meanSeconds that a message is on its way, undisturbed
     * @param worstSeconds of any message
     * @param hottestLink messages on the busiest link
     */
    public record Ways(
            double hopJoules, double meanSeconds, double worstSeconds, long hottestLink) {}
}
