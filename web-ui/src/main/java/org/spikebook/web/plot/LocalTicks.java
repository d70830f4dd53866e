package org.spikebook.web.plot;

import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.chart.axis.TickUnitSource;

import java.util.Locale;

/** Ticks of number axes, written as in the reader's language and not in that of the server. */
public final class LocalTicks {

    private static final int MOST_DECIMALS = 6;

    private LocalTicks() {}

    /** At round numbers. */
    public static TickUnitSource numbers(Locale locale) {
        return new NumberTickUnitSource(false, Quantity.withDecimals(MOST_DECIMALS, locale));
    }

    /** At whole numbers only. */
    public static TickUnitSource wholeNumbers(Locale locale) {
        return new NumberTickUnitSource(true, Quantity.withDecimals(MOST_DECIMALS, locale));
    }
}
