package org.spikebook.lesson.notebook.sweep;

import org.spikebook.simulator.math.ExactMath;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A parameter of a sweep and its values.
 *
 * @param parameter pointer to the number in the network document, see {@link
 *     org.spikebook.simulator.network.document.DocumentNumber}
 * @param also pointers to further numbers that get the same value
 * @param spacing how values lie between the ends
 * @param from the first value; with {@link Spacing#LIST} not used, as the next two
 * @param to the last value
 * @param count number of values, at least 2
 * @param list the values of {@link Spacing#LIST}; otherwise empty
 */
public record SweepAxis(
        String parameter,
        List<String> also,
        Spacing spacing,
        double from,
        double to,
        int count,
        List<Double> list) {

    /** How values lie between the ends. */
    public enum Spacing {
        LINEAR,
        LOGARITHMIC,
        LIST
    }

    public SweepAxis {
        also = List.copyOf(also);
        list = List.copyOf(list);
    }

    /** Values at equal distances, both ends included. */
    public static SweepAxis linear(String parameter, double from, double to, int count) {
        return new SweepAxis(parameter, List.of(), Spacing.LINEAR, from, to, count, List.of());
    }

    /** Values at equal ratios, both ends included; both have the same sign. */
    public static SweepAxis logarithmic(String parameter, double from, double to, int count) {
        return new SweepAxis(parameter, List.of(), Spacing.LOGARITHMIC, from, to, count, List.of());
    }

    /** These values. */
    public static SweepAxis of(String parameter, List<Double> values) {
        return new SweepAxis(parameter, List.of(), Spacing.LIST, 0, 0, 0, values);
    }

    /** The same with further numbers that get the same value. */
    public SweepAxis withAlso(List<String> others) {
        return new SweepAxis(parameter, others, spacing, from, to, count, list);
    }

    /** Pointers to all numbers that get its value. */
    public List<String> parameters() {
        return Stream.concat(Stream.of(parameter), also.stream()).toList();
    }

    /** How many values it has. */
    public int size() {
        return spacing == Spacing.LIST ? list.size() : count;
    }

    /** The values in order. */
    public List<Double> numbers() {
        return spacing == Spacing.LIST
                ? list
                : IntStream.range(0, count).mapToObj(this::number).toList();
    }

    /** Its smallest and its largest value. */
    public List<Double> extremes() {
        List<Double> all = numbers();
        return all.isEmpty() ? List.of() : List.of(Collections.min(all), Collections.max(all));
    }

    /** The ends are themselves: a sum or a power may miss them by a rounding. */
    private double number(int k) {
        if (k == 0 || k == count - 1) {
            return k == 0 ? from : to;
        }
        double step = (to - from) / (count - 1);
        if (spacing == Spacing.LINEAR && from == Math.rint(from) && step == Math.rint(step)) {
            return from + k * step; // whole numbers stay whole
        }
        double share = (double) k / (count - 1);
        return spacing == Spacing.LINEAR
                ? from + (to - from) * share
                : from * ExactMath.pow(to / from, share);
    }
}
