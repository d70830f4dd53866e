package org.spikebook.web.common;

import java.util.Arrays;
import java.util.OptionalDouble;

/** The median: the middle value, or the mean of the two in the middle. */
public final class Median {

    private Median() {}

    /**
     * Of values in any order, in their unit; empty without any.
     *
     * @param values stay as they are
     */
    public static OptionalDouble of(double... values) {
        if (values.length == 0) {
            return OptionalDouble.empty();
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int upper = sorted.length / 2;
        return OptionalDouble.of(
                sorted.length % 2 == 1 ? sorted[upper] : (sorted[upper - 1] + sorted[upper]) / 2);
    }
}
