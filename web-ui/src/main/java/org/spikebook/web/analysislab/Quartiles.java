package org.spikebook.web.analysislab;

import java.util.Optional;
import java.util.stream.DoubleStream;

/** The numbers between which the middle half of many lies, and the middle one. */
public record Quartiles(double lower, double median, double upper) {

    private static final double QUARTER = 0.25;

    /** Each is one of the numbers; empty where there are none. */
    public static Optional<Quartiles> of(DoubleStream numbers) {
        double[] sorted = numbers.sorted().toArray();
        return sorted.length == 0
                ? Optional.empty()
                : Optional.of(new Quartiles(at(1, sorted), at(2, sorted), at(3, sorted)));
    }

    private static double at(int quarters, double[] sorted) {
        return sorted[(int) Math.round(quarters * QUARTER * (sorted.length - 1))];
    }
}
