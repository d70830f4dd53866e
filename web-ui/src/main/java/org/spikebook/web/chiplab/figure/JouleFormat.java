package org.spikebook.web.chiplab.figure;

import org.spikebook.web.plot.Quantity;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;

/** Joules with a prefix, for an axis. */
final class JouleFormat extends NumberFormat {

    private static final long serialVersionUID = 1L;

    private final Locale locale;

    JouleFormat(Locale locale) {
        this.locale = locale;
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
        return to.append(Quantity.si(number, "J", locale));
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
        return format((double) number, to, position);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
        throw new UnsupportedOperationException("for writing only");
    }
}
