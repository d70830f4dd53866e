package org.spikebook.web.plot;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.text.Numbers;

import java.util.Locale;

/** Number axes with few, round ticks. */
public final class FewTicks {

    private FewTicks() {}

    /**
     * An axis over a fixed range.
     *
     * @param most about how many steps it may have
     */
    public static NumberAxis axis(
            @Nullable String label, double from, double to, int most, Locale locale) {
        return axis(label, from, to, most, 0, locale);
    }

    /**
     * The same with steps that are not smaller than one of them.
     *
     * @param smallestStep a round number, or 0 for any
     */
    static NumberAxis axis(
            @Nullable String label,
            double from,
            double to,
            int most,
            double smallestStep,
            Locale locale) {
        NumberAxis axis = new NumberAxis(label);
        axis.setRange(from, to);
        double step = Math.max(smallestStep, Numbers.roundUp((to - from) / most));
        int decimals = (int) Math.max(0, Math.ceil(-Math.log10(step)));
        axis.setTickUnit(new NumberTickUnit(step, Quantity.withDecimals(decimals, locale)));
        return axis;
    }
}
