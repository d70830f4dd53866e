package org.spikebook.training.interchange.nir.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A linear map with delays as a list of entries: {@code y[target](t) += weight x[source](t -
 * delay)}.
 *
 * @param sources length of x
 * @param targets length of y
 */
public record SparseMap(int sources, int targets, List<Entry> entries) {

    /** More entries than a network document could list. */
    public static final int MAX_ENTRIES = 4_000_000;

    /** A path from a source to a target; the delay in the time of the file. */
    public record Entry(int source, int target, double weight, double delay) {}

    /** There are too many entries. */
    public static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLargeException() {
            super("too many entries", null, false, false);
        }
    }

    public SparseMap {
        if (entries.size() > MAX_ENTRIES) {
            throw new TooLargeException();
        }
    }

    public static SparseMap identity(int size) {
        List<Entry> entries = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            entries.add(new Entry(i, i, 1, 0));
        }
        return new SparseMap(size, size, entries);
    }

    /** First this map, then the next. */
    public SparseMap then(SparseMap next) {
        Map<Integer, List<Entry>> bySource = new HashMap<>();
        next.entries.forEach(
                e -> bySource.computeIfAbsent(e.source(), _ -> new ArrayList<>()).add(e));
        List<Entry> joined = new ArrayList<>();
        for (Entry first : entries) {
            for (Entry second : bySource.getOrDefault(first.target(), List.of())) {
                joined.add(
                        new Entry(
                                first.source(),
                                second.target(),
                                first.weight() * second.weight(),
                                first.delay() + second.delay()));
                if (joined.size() > MAX_ENTRIES) {
                    throw new TooLargeException();
                }
            }
        }
        return new SparseMap(sources, next.targets, joined).merged();
    }

    /** Both maps side by side, their results added. */
    public SparseMap plus(SparseMap other) {
        List<Entry> both = new ArrayList<>(entries);
        both.addAll(other.entries);
        return new SparseMap(sources, targets, both).merged();
    }

    /** Applies it to a constant signal. */
    public double[] apply(double[] constant) {
        double[] result = new double[targets];
        entries.forEach(e -> result[e.target()] += e.weight() * constant[e.source()]);
        return result;
    }

    /** One entry for each pair and delay, by target, then source. */
    private SparseMap merged() {
        Entry[] sorted = entries.toArray(Entry[]::new);
        Arrays.sort(
                sorted,
                Comparator.comparingInt(Entry::target)
                        .thenComparingInt(Entry::source)
                        .thenComparingDouble(Entry::delay));
        List<Entry> merged = new ArrayList<>(sorted.length);
        for (Entry e : sorted) {
            Entry last = merged.isEmpty() ? null : merged.getLast();
            if (last != null
                    && last.source() == e.source()
                    && last.target() == e.target()
                    && last.delay() == e.delay()) {
                double sum = last.weight() + e.weight();
                merged.set(merged.size() - 1, new Entry(e.source(), e.target(), sum, e.delay()));
            } else {
                merged.add(e);
            }
        }
        return new SparseMap(sources, targets, merged);
    }
}
