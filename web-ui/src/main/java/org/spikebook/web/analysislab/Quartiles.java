package org.spikebook.web.analysislab;

import org.spikebook.web.common.Median;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Of numbers: their median, and those of their lower and of their upper half. The middle one of an
 * odd count belongs to both halves.
 */
public record Quartiles(double lower, double median, double upper) {

    /** In the unit of the numbers; empty where there are none. */
    public static Optional<Quartiles> of(DoubleStream numbers) {
        double[] sorted = numbers.sorted().toArray();
        if (sorted.length == 0) {
            return Optional.empty();
        }
        int half = (sorted.length + 1) / 2;
        return Optional.of(
                new Quartiles(
                        median(Arrays.copyOf(sorted, half)),
                        median(sorted),
                        median(Arrays.copyOfRange(sorted, sorted.length - half, sorted.length))));
    }

    private static double median(double... some) {
        return Median.of(some).orElseThrow();
    }
}
