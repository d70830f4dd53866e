package org.spikebook.lesson.experiment.sweep;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What is varied: a network is run once for each value of one of its numbers and for each seed.
 *
 * @param document the network document
 * @param parameter pointer to the number, see {@link
 *     org.spikebook.simulator.network.document.DocumentNumber}
 * @param values in order
 * @param seeds of each value's runs; none for the document's own seed
 * @param fromMs what is measured begins here: before it the network settles
 */
public record SweepPlan(
        String document, String parameter, List<Double> values, List<Long> seeds, double fromMs) {

    public SweepPlan {
        values = List.copyOf(values);
        seeds = List.copyOf(seeds);
    }

    /**
     * Values at equal distances, both ends included.
     *
     * @param count at least 1; a single one is {@code from}
     */
    public static List<Double> evenly(double from, double to, int count) {
        return IntStream.range(0, count).mapToObj(k -> value(from, to, k, count - 1)).toList();
    }

    /** The last one is the end itself, which a sum may miss by a rounding. */
    private static double value(double from, double to, int k, int last) {
        return k == 0 ? from : k == last ? to : from + (to - from) * k / last;
    }

    /** The seeds from 1 to {@code count}. */
    public static List<Long> seedsTo(int count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }
}
