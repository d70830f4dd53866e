package org.spikebook.hardware.emulation;

import org.spikebook.hardware.chip.ChipEvent;
import org.spikebook.hardware.mapping.ChipMapping;
import org.spikebook.hardware.mapping.Segment;
import org.spikebook.hardware.mapping.placement.Router;
import org.spikebook.hardware.mapping.placement.Routes;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Everything that happened on a chip, in whole numbers.
 *
 * @param steps of all samples together
 * @param events how many of each kind
 * @param cores by logical core
 * @param spikesOfSource by source: input lines first, then neurons
 * @param messagesOnLink by link, numbered as by {@link Router}
 */
@SuppressWarnings("ArrayRecordComponent")
public record ChipTraffic(
        long steps,
        Map<ChipEvent, Long> events,
        List<Core> cores,
        long[] spikesOfSource,
        long[] messagesOnLink) {

    /** What happened on one core. */
    public record Core(
            long synapticEvents,
            long activeUpdates,
            long idleUpdates,
            long spikes,
            long synapticUpdates) {}

    public ChipTraffic {
        events = Collections.unmodifiableMap(new EnumMap<>(events));
        cores = List.copyOf(cores);
    }

    public long count(ChipEvent event) {
        return events.getOrDefault(event, 0L);
    }

    static ChipTraffic of(
            ChipMapping mapping,
            long steps,
            long[] spikesOfSource,
            long[] synapticEvents,
            long[] activeUpdates,
            long[] synapticUpdates) {
        Messages messages = new Messages(mapping, spikesOfSource);
        List<Core> cores =
                IntStream.range(0, synapticEvents.length)
                        .mapToObj(c ->
                                new Core(
                                        synapticEvents[c],
                                        activeUpdates[c],
                                        steps * neurons(mapping, c) - activeUpdates[c],
                                        messages.spikesOfCore[c],
                                        synapticUpdates[c]))
                        .toList();
        Map<ChipEvent, Long> events = messages.events;
        events.put(ChipEvent.SYNAPTIC_EVENT, cores.stream().mapToLong(Core::synapticEvents).sum());
        events.put(ChipEvent.ACTIVE_UPDATE, cores.stream().mapToLong(Core::activeUpdates).sum());
        events.put(ChipEvent.IDLE_UPDATE, cores.stream().mapToLong(Core::idleUpdates).sum());
        events.put(
                ChipEvent.SYNAPTIC_UPDATE, cores.stream().mapToLong(Core::synapticUpdates).sum());
        events.put(ChipEvent.SPIKE, cores.stream().mapToLong(Core::spikes).sum());
        return new ChipTraffic(steps, events, cores, spikesOfSource.clone(), messages.links);
    }

    private static int neurons(ChipMapping mapping, int core) {
        return mapping.cores().get(core).segments().stream().mapToInt(Segment::size).sum();
    }

    /** The messages that each spike takes to each core that it reaches. */
    private static final class Messages {

        private final Map<ChipEvent, Long> events = new EnumMap<>(ChipEvent.class);
        private final long[] links;
        private final long[] spikesOfCore;

        Messages(ChipMapping mapping, long[] spikesOfSource) {
            Router router = mapping.router();
            Routes routes = mapping.routes();
            links = new long[router.links()];
            spikesOfCore = new long[mapping.cores().size()];
            int[] tileOfCore = IntStream.range(0, spikesOfCore.length).map(mapping::tile).toArray();
            int inputLines = mapping.network().inputLines();
            for (int s = 0; s < spikesOfSource.length; s++) {
                int home = s < inputLines ? -1 : mapping.coreOfNeuron()[s - inputLines];
                int from = home < 0 ? router.inputTile() : tileOfCore[home];
                if (home >= 0) {
                    spikesOfCore[home] += spikesOfSource[s];
                }
                for (int r = routes.start()[s]; r < routes.start()[s + 1]; r++) {
                    long messages = spikesOfSource[s] * routes.messages()[r];
                    send(router, from, tileOfCore[routes.core()[r]], messages);
                }
            }
        }

        private void send(Router router, int from, int to, long messages) {
            events.merge(ChipEvent.MESSAGE, messages, Long::sum);
            if (from == to) {
                events.merge(ChipEvent.LOCAL_DELIVERY, messages, Long::sum);
                return;
            }
            events.merge(
                    ChipEvent.HOP_EAST_WEST, messages * router.hopsEastWest(from, to), Long::sum);
            events.merge(
                    ChipEvent.HOP_NORTH_SOUTH,
                    messages * router.hopsNorthSouth(from, to),
                    Long::sum);
            router.addAlong(from, to, messages, links);
        }
    }
}
