package org.spikebook.web.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * A linear axis whose ends and ticks are round numbers.
 *
 * @param min its lower end
 * @param max its upper end, above {@code min}
 * @param step between two ticks
 */
public record LinearAxis(double min, double max, double step) {

    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    public LinearAxis {
        if (!(max > min) || !(step > 0)) {
            throw new IllegalArgumentException("no axis: " + min + " to " + max + " by " + step);
        }
    }

    /**
     * The smallest round axis that holds {@code low} to {@code high} with at most that many steps.
     */
    public static LinearAxis holding(double low, double high, int maxSteps) {
        double top = high > low ? high : low + Math.max(1e-9, Math.abs(low) * 0.1 + 0.1);
        double step = roundUp((top - low) / maxSteps);
        double min = Math.floor(low / step + 1e-9) * step;
        double max = Math.ceil(top / step - 1e-9) * step;
        if ((max - min) / step > maxSteps + 1e-9) {
            step = roundUp((max - min) / maxSteps);
            min = Math.floor(low / step + 1e-9) * step;
            max = Math.ceil(top / step - 1e-9) * step;
        }
        return new LinearAxis(min, max, step);
    }

    /** Where a value lies, 0 at the lower and 1 at the upper end; clamped. */
    public double fraction(double value) {
        return Math.clamp((value - min) / (max - min), 0.0, 1.0);
    }

    public List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        long count = Math.round((max - min) / step);
        for (long i = 0; i <= count; i++) {
            ticks.add(min + i * step);
        }
        return ticks;
    }

    private static double roundUp(double raw) {
        double scale = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double round : ROUND) {
            if (round * scale >= raw * (1 - 1e-9)) {
                return round * scale;
            }
        }
        return 10 * scale;
    }
}
