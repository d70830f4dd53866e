package org.spikebook.web.plot;

import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.chart.axis.TickUnitSource;

import java.text.NumberFormat;
import java.util.Locale;

/** Ticks of number axes, written as in the reader's language and not in that of the server. */
public final class LocalTicks {

    private static final int MOST_DECIMALS = 6;

    private LocalTicks() {}

    /** At round numbers. */
    public static TickUnitSource numbers(Locale locale) {
        return new NumberTickUnitSource(false, format(locale));
    }

    /** At whole numbers only. */
    public static TickUnitSource wholeNumbers(Locale locale) {
        return new NumberTickUnitSource(true, format(locale));
    }

    private static NumberFormat format(Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format;
    }
}
