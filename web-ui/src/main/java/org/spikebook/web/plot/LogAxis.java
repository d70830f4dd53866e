package org.spikebook.web.plot;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A logarithmic axis over whole decades.
 *
 * @param minExponent power of ten at its lower end
 * @param maxExponent power of ten at its upper end, above {@code minExponent}
 */
public record LogAxis(int minExponent, int maxExponent) {

    public LogAxis {
        if (maxExponent <= minExponent) {
            throw new IllegalArgumentException(
                    "no axis: 1e" + minExponent + " to 1e" + maxExponent);
        }
    }

    /** The smallest axis of whole decades that holds {@code low} to {@code high}, both above 0. */
    public static LogAxis holding(double low, double high) {
        if (!(low > 0) || !(high >= low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException("no logarithmic axis: " + low + " to " + high);
        }
        int min = (int) Math.floor(Math.log10(low) + 1e-9);
        int max = (int) Math.ceil(Math.log10(high) - 1e-9);
        return new LogAxis(min, Math.max(max, min + 1));
    }

    /** Where a value lies, 0 at the lower and 1 at the upper end; clamped, 0 for 0. */
    public double fraction(double value) {
        if (!(value > 0)) {
            return 0;
        }
        double decades = Math.log10(value) - minExponent;
        return Math.clamp(decades / (maxExponent - minExponent), 0.0, 1.0);
    }

    /** The powers of ten on it; every second, third … where there are more than {@code most}. */
    public List<Double> ticks(int most) {
        int every = Math.ceilDiv(maxExponent - minExponent + 1, most);
        return IntStream.rangeClosed(minExponent, maxExponent)
                .filter(e -> (e - minExponent) % every == 0)
                .mapToObj(e -> Double.parseDouble("1e" + e))
                .toList();
    }
}
