package org.spikebook.web.sweeplab;

import org.spikebook.lesson.notebook.runs.RunMeasure;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.simulator.text.Text;
import org.spikebook.web.plot.Quantity;

import java.util.Locale;

/** What a measure is called, and its values as people read them. */
public final class MeasureText {

    private static final int DIGITS = 3;

    private MeasureText() {}

    /** Without its unit. */
    public static String name(RunMeasure measured, Locale locale) {
        String key = "measure." + measured.measure().type();
        return Text.of(MeasureText.class, key, measured.of()).in(locale);
    }

    /** Counts whole, others with three significant digits; without unit. */
    public static String number(SweepMeasure measure, double value, Locale locale) {
        return measure == SweepMeasure.SPIKE_COUNT
                ? Quantity.count((long) value, locale)
                : Quantity.significant(value, DIGITS, locale);
    }
}
