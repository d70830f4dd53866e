package org.spikebook.lesson.curve;

import java.util.List;

/**
 * An axis that a curve is drawn on. Where a value stands on it is its <em>share</em>: 0 at the
 * lower end, 1 at the upper one, and in between as the scale has it.
 *
 * @param label the quantity
 * @param unit empty for none
 * @param from lower end; above 0 on a logarithmic axis
 * @param to upper end, above the lower one
 * @param ticks values that are marked; where there are none, the page chooses
 */
public record Axis(
        String label, String unit, double from, double to, Scale scale, List<Double> ticks) {

    /** Most ticks that an author chooses. */
    public static final int MAX_TICKS = 12;

    private static final double ROUNDING = 1e-9;

    /** How values are spread over an axis. */
    public enum Scale {
        LINEAR,
        LOG
    }

    public Axis {
        ticks = List.copyOf(ticks);
        if (!isRange(from, to, scale)) {
            throw new IllegalArgumentException("no " + scale + " axis from " + from + " to " + to);
        }
    }

    /** Whether an axis may have these ends. */
    public static boolean isRange(double from, double to, Scale scale) {
        return from < to && (scale == Scale.LINEAR || from > 0);
    }

    /** Where a value stands; beyond 0 and 1 outside the ends. */
    public double share(double value) {
        return switch (scale) {
            case LINEAR -> (value - from) / (to - from);
            case LOG -> Math.log10(value / from) / Math.log10(to / from);
        };
    }

    /** The value that stands at a share. */
    public double value(double share) {
        return switch (scale) {
            case LINEAR -> from + share * (to - from);
            case LOG -> from * Math.pow(to / from, share);
        };
    }

    /** Whether a value lies between the ends, or at one of them. */
    public boolean holds(double value) {
        double slack = ROUNDING * (to - from);
        return value >= from - slack && value <= to + slack && (scale == Scale.LINEAR || value > 0);
    }

    /** The quantity with its unit. */
    public String name() {
        return unit.isEmpty() ? label : label + " (" + unit + ")";
    }

    /** The same axis in other words. */
    public Axis named(String otherLabel) {
        return new Axis(otherLabel, unit, from, to, scale, ticks);
    }
}
