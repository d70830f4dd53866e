package org.spikebook.web.plot;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jspecify.annotations.Nullable;

import java.text.NumberFormat;
import java.util.Locale;

/** Number axes with few, round ticks. */
final class FewTicks {

    private static final double[] ROUND = {1, 2, 5, 10};

    private FewTicks() {}

    /**
     * An axis over a fixed range.
     *
     * @param most about how many steps it may have
     */
    static NumberAxis axis(
            @Nullable String label, double from, double to, int most, Locale locale) {
        NumberAxis axis = new NumberAxis(label);
        axis.setRange(from, to);
        axis.setTickUnit(
                new NumberTickUnit(step((to - from) / most), NumberFormat.getInstance(locale)));
        return axis;
    }

    /** The least round number that is not below {@code raw}. */
    static double step(double raw) {
        double scale = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double round : ROUND) {
            if (round * scale >= raw * (1 - 1e-9)) {
                return round * scale;
            }
        }
        return 10 * scale;
    }
}
