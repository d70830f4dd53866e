package org.spikebook.e2e.load.protocol;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long interactions took, by kind. Safe for use by several threads. */
final class Latencies {

    private static final double NS_PER_MS = 1e6;

    private final Map<String, ConcurrentLinkedQueue<Long>> byKind = new ConcurrentHashMap<>();

    /** Measures an interaction from the act to its answer. */
    void time(String kind, Runnable interaction) {
        long begin = System.nanoTime();
        interaction.run();
        byKind.computeIfAbsent(kind, unused -> new ConcurrentLinkedQueue<>())
                .add(System.nanoTime() - begin);
    }

    /** Latency in ms below which this share of all interactions lies. */
    double quantileMs(double share) {
        return quantileMs(
                byKind.values().stream().flatMap(ConcurrentLinkedQueue::stream).sorted().toList(),
                share);
    }

    int count() {
        return byKind.values().stream().mapToInt(ConcurrentLinkedQueue::size).sum();
    }

    /** A line for each kind: number, median, 95th percentile and longest. */
    String table() {
        StringBuilder table = new StringBuilder();
        new TreeMap<>(byKind)
                .forEach((kind, times) ->
                        table.append(line(kind, times.stream().sorted().toList())));
        return table.toString();
    }

    private static String line(String kind, List<Long> sorted) {
        return "%-24s %6d  median %6.0f ms  95 %% %6.0f ms  longest %6.0f ms%n"
                .formatted(
                        kind,
                        sorted.size(),
                        quantileMs(sorted, 0.5),
                        quantileMs(sorted, 0.95),
                        quantileMs(sorted, 1));
    }

    private static double quantileMs(List<Long> sorted, double share) {
        int index = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.max(0, index)) / NS_PER_MS;
    }
}
