package org.spikebook.lesson.check;

import org.spikebook.simulator.text.Text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Measured values as text, the texts of the checks, and shares of points. */
public final class Measured {

    private static final int SIGNIFICANT = 4;

    private Measured() {}

    /** A text of the checks; keys stay for good, since grades store them. */
    public static Text text(String key, Object... args) {
        return Text.of(Measured.class, key, args);
    }

    /** With four significant digits, grouped. */
    public static String digits(double value) {
        return grouped(new BigDecimal(value).round(new MathContext(SIGNIFICANT)));
    }

    /** With all digits, grouped. */
    public static String grouped(double value) {
        return grouped(BigDecimal.valueOf(value));
    }

    private static String grouped(BigDecimal value) {
        BigDecimal shortest = value.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, shortest.scale()) + "f", shortest);
    }

    /** With one decimal, grouped. */
    public static String tenths(double value) {
        return String.format(Locale.ROOT, "%,.1f", value);
    }

    /** With two decimals, grouped. */
    public static String hundredths(double value) {
        return String.format(Locale.ROOT, "%,.2f", value);
    }

    /**
     * The share of the points between all and none.
     *
     * @param value measured
     * @param none at this value or beyond it there are no points
     * @param all at this value or beyond it there are all
     */
    public static double share(double value, double none, double all) {
        return Math.clamp((value - none) / (all - none), 0, 1);
    }
}
