package org.spikebook.web.plot;

import org.spikebook.simulator.text.Numbers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * Numbers as people read them, in the format of a locale and with {@link Numbers#MINUS}. All pages
 * take theirs from here; the arguments of a {@link org.spikebook.simulator.text.Text} are {@link
 * #NEUTRAL}. Nothing that a program reads, such as the value of an input or a cell of a CSV file,
 * is written here: that is done by {@link Numbers#text}.
 */
public final class Quantity {

    /** Between a number and its unit: no line break there. */
    public static final String NO_BREAK_SPACE = "\u00a0";

    /** Of the arguments of a text, which writes them as its reader's language does. */
    public static final Locale NEUTRAL = Locale.ENGLISH;

    private static final String[] PREFIXES = {"f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P"};
    private static final int NO_PREFIX = 5;

    private Quantity() {}

    /** {@code 0.00000213 J} as {@code 2.13 µJ}: three significant digits and an SI prefix. */
    public static String si(double value, String unit, Locale locale) {
        if (value == 0) {
            return "0" + NO_BREAK_SPACE + unit;
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(3, RoundingMode.HALF_UP));
        int exponent = rounded.precision() - rounded.scale() - 1;
        int prefix = Math.clamp(Math.floorDiv(exponent, 3) + NO_PREFIX, 0, PREFIXES.length - 1);
        BigDecimal scaled = rounded.movePointLeft((prefix - NO_PREFIX) * 3);
        return significant(scaled.doubleValue(), 3, locale)
                + NO_BREAK_SPACE
                + PREFIXES[prefix]
                + unit;
    }

    /** A fraction as percent with one decimal: {@code 96.7 %}. */
    public static String percent(double fraction, Locale locale) {
        return decimals(fraction * 100, 1, locale) + NO_BREAK_SPACE + "%";
    }

    /** Grouped, with at most that many decimals. */
    public static String decimals(double value, int decimals, Locale locale) {
        return withDecimals(decimals, locale).format(value);
    }

    /** The format of {@link #decimals}, for those who write many numbers. */
    static NumberFormat withDecimals(int most, Locale locale) {
        NumberFormat format = withMinus(NumberFormat.getInstance(locale));
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    private static NumberFormat withMinus(NumberFormat format) {
        if (format instanceof DecimalFormat decimal) {
            DecimalFormatSymbols symbols = decimal.getDecimalFormatSymbols();
            symbols.setMinusSign(Numbers.MINUS);
            decimal.setDecimalFormatSymbols(symbols);
        }
        return format;
    }

    /** Grouped, with exactly that many decimals. */
    public static String fixed(double value, int decimals, Locale locale) {
        NumberFormat format = withDecimals(decimals, locale);
        format.setMinimumFractionDigits(decimals);
        return format.format(value);
    }

    /** With that many significant digits, never in powers of ten. */
    public static String significant(double value, int digits, Locale locale) {
        if (value == 0 || !Double.isFinite(value)) {
            return decimals(value, 0, locale);
        }
        int magnitude = (int) Math.floor(Math.log10(Math.abs(value)));
        BigDecimal rounded =
                BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_UP));
        return decimals(rounded.doubleValue(), Math.max(0, digits - 1 - magnitude), locale);
    }

    /** As {@link Numbers#readable}: all its digits, not grouped. */
    public static String readable(double value, Locale locale) {
        char decimal = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        return Numbers.readable(value).replace('.', decimal).replace('-', Numbers.MINUS);
    }

    /** A whole number, grouped. */
    public static String count(long value, Locale locale) {
        return withMinus(NumberFormat.getIntegerInstance(locale)).format(value);
    }
}
