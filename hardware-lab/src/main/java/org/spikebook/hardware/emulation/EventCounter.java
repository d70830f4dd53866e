package org.spikebook.hardware.emulation;

import org.spikebook.hardware.chip.ChipEvent;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.mapping.ChipMapping;
import org.spikebook.hardware.mapping.Segment;
import org.spikebook.hardware.mapping.placement.Routes;

import java.util.Arrays;
import java.util.List;

/**
 * Counts the events of each step of an integer network on the cores that hold it, and models the
 * time of the step. A spike is counted on every core that it reaches with the synapses it has
 * there, as the mapping's routes say; that this agrees with the weights that the simulation adds is
 * a test, not an assumption.
 *
 * <p>Not safe for use by several threads; counters of several threads are merged, which only adds
 * whole numbers and so does not depend on their order.
 */
final class EventCounter {

    private final Routes routes;
    private final int inputLines;
    private final int[][] segmentBounds;
    private final int[] neuronsOfCore;
    private final double[] cost;
    private final double barrierNs;
    private final long[] spikesOfSource;
    private final long[] synapticEvents;
    private final long[] activeUpdates;
    private final long[] synapticUpdates;
    private final int[] eventsOfStep;
    private long steps;

    EventCounter(ChipMapping mapping) {
        int cores = mapping.cores().size();
        routes = mapping.routes();
        inputLines = mapping.network().inputLines();
        segmentBounds = new int[cores][];
        neuronsOfCore = new int[cores];
        for (int c = 0; c < cores; c++) {
            segmentBounds[c] = bounds(mapping, mapping.cores().get(c).segments());
            neuronsOfCore[c] =
                    mapping.cores().get(c).segments().stream().mapToInt(Segment::size).sum();
        }
        cost = nominalTimes(mapping.chip());
        barrierNs = mapping.chip().costs().barrierNs().nominal();
        spikesOfSource = new long[mapping.network().sources()];
        synapticEvents = new long[cores];
        activeUpdates = new long[cores];
        synapticUpdates = new long[cores];
        eventsOfStep = new int[cores];
    }

    private static int[] bounds(ChipMapping mapping, List<Segment> segments) {
        int[] bounds = new int[2 * segments.size()];
        for (int k = 0; k < segments.size(); k++) {
            int first = mapping.network().firstNeuron(segments.get(k).population());
            bounds[2 * k] = first + segments.get(k).from();
            bounds[2 * k + 1] = first + segments.get(k).to();
        }
        return bounds;
    }

    private static double[] nominalTimes(ChipSpec chip) {
        double[] times = new double[ChipEvent.values().length];
        chip.costs()
                .timeNs()
                .forEach((event, constant) -> times[event.ordinal()] = constant.nominal());
        return times;
    }

    /**
     * Counts the events of one step.
     *
     * @param lines the input lines {@code lines[from .. to)} spiked
     * @return how long the step takes, in ns: its busiest core, then the barrier
     */
    double count(int[] lines, int from, int to, IntegerSimulation simulation) {
        steps++;
        Arrays.fill(eventsOfStep, 0);
        for (int k = from; k < to; k++) {
            countSpike(lines[k]);
        }
        for (int k = 0; k < simulation.firedCount(); k++) {
            countSpike(inputLines + simulation.fired()[k]);
        }
        byte[] touched = simulation.touched();
        double busiest = 0;
        for (int c = 0; c < eventsOfStep.length; c++) {
            int active = countActive(segmentBounds[c], touched);
            activeUpdates[c] += active;
            synapticEvents[c] += eventsOfStep[c];
            int updates = countUpdates(segmentBounds[c], simulation.updated());
            synapticUpdates[c] += updates;
            double time = coreTimeNs(eventsOfStep[c], active, neuronsOfCore[c]);
            busiest = Math.max(busiest, time + updates * cost[ChipEvent.SYNAPTIC_UPDATE.ordinal()]);
        }
        return busiest + barrierNs;
    }

    private void countSpike(int source) {
        spikesOfSource[source]++;
        int end = routes.start()[source + 1];
        for (int r = routes.start()[source]; r < end; r++) {
            eventsOfStep[routes.core()[r]] += routes.synapses()[r];
        }
    }

    private static int countActive(int[] bounds, byte[] touched) {
        int active = 0;
        for (int b = 0; b < bounds.length; b += 2) {
            for (int i = bounds[b]; i < bounds[b + 1]; i++) {
                active += touched[i];
            }
        }
        return active;
    }

    private static int countUpdates(int[] bounds, int[] updated) {
        int updates = 0;
        for (int b = 0; b < bounds.length && updated.length > 0; b += 2) {
            for (int i = bounds[b]; i < bounds[b + 1]; i++) {
                updates += updated[i];
            }
        }
        return updates;
    }

    private double coreTimeNs(int events, int active, int neurons) {
        return events * cost[ChipEvent.SYNAPTIC_EVENT.ordinal()]
                + active * cost[ChipEvent.ACTIVE_UPDATE.ordinal()]
                + (neurons - active) * cost[ChipEvent.IDLE_UPDATE.ordinal()];
    }

    /** Adds the counts of another counter of the same mapping. */
    void merge(EventCounter other) {
        steps += other.steps;
        addTo(spikesOfSource, other.spikesOfSource);
        addTo(synapticEvents, other.synapticEvents);
        addTo(activeUpdates, other.activeUpdates);
        addTo(synapticUpdates, other.synapticUpdates);
    }

    private static void addTo(long[] sums, long[] terms) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += terms[i];
        }
    }

    /** All counts so far. */
    ChipTraffic traffic(ChipMapping mapping) {
        return ChipTraffic.of(
                mapping, steps, spikesOfSource, synapticEvents, activeUpdates, synapticUpdates);
    }
}
