package org.spikebook.hardware.mapping.placement;

/**
 * How good a placement is, with the messages that it was measured for.
 *
 * @param hopEnergyPj energy of all hops
 * @param meanHops of a message
 * @param worstHops of any message
 * @param meanLatencyNs time that a message spends on its way, undisturbed
 * @param worstLatencyNs of any message
 * @param hottestLink messages on the busiest link
 * @param meanLink messages on a link, over those that carry any
 */
public record PlacementMetrics(
        double hopEnergyPj,
        double meanHops,
        int worstHops,
        double meanLatencyNs,
        double worstLatencyNs,
        long hottestLink,
        double meanLink) {}
