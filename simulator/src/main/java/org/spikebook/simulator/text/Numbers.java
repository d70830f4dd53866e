package org.spikebook.simulator.text;

import org.spikebook.simulator.math.ExactMath;

import java.math.BigDecimal;

/** How numbers are written wherever text must be the same on every machine. */
public final class Numbers {

    /** The minus that people read. Programs read a hyphen, which is what this class writes. */
    public static final char MINUS = '\u2212';

    private static final double LARGEST_PLAIN_WHOLE = 1e15;

    /** Up to here a double tells all whole numbers apart. */
    private static final double LARGEST_EXACT_WHOLE = 0x1p53;

    private static final String DECIMAL = "0123456789+-.eE";
    private static final double[] ROUND = {1, 2, 5};

    private Numbers() {}

    /**
     * The shortest decimal that reads back as the same number, without a fraction where there is
     * none ({@code 250}, {@code 0.1}, {@code 1.0E-7}); a valid JSON number if {@code value} is
     * finite.
     */
    public static String text(double value) {
        if (value == ExactMath.rint(value) && Math.abs(value) < LARGEST_PLAIN_WHOLE) {
            return Long.toString((long) value);
        }
        return ExactMath.text(value);
    }

    /**
     * The same for people: never in exponent form where the plain one is short, or all digits of a
     * whole number count.
     */
    public static String readable(double value) {
        if (!Double.isFinite(value)) {
            return ExactMath.text(value);
        }
        String plain = new BigDecimal(text(value)).stripTrailingZeros().toPlainString();
        return plain.length() <= 12 || isExactWhole(value) ? plain : text(value);
    }

    private static boolean isExactWhole(double value) {
        return value == ExactMath.rint(value) && Math.abs(value) <= LARGEST_EXACT_WHOLE;
    }

    /**
     * The number that a person wrote in decimal digits, with a point and an exponent at the most; a
     * minus may be a hyphen or {@link #MINUS}. What only programs write is refused: hexadecimal
     * digits, letters of types, NaN, infinity.
     *
     * @throws NumberFormatException if it is none, or beyond a double
     */
    public static double parse(String text) {
        double value = ExactMath.parse(requireDecimal(text));
        if (Double.isInfinite(value)) {
            throw new NumberFormatException(text);
        }
        return value;
    }

    /** The same in single precision. */
    public static float parseFloat(String text) {
        float value = ExactMath.parseFloat(requireDecimal(text));
        if (Float.isInfinite(value)) {
            throw new NumberFormatException(text);
        }
        return value;
    }

    private static String requireDecimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != MINUS && DECIMAL.indexOf(c) < 0) {
                throw new NumberFormatException(text);
            }
        }
        return text.replace(MINUS, '-');
    }

    /**
     * The least of 1, 2 and 5 times a power of ten that is not below {@code raw}: a length of bins
     * or a distance of ticks that people can read.
     *
     * @param raw above 0
     */
    public static double roundUp(double raw) {
        double power = ExactMath.pow(10, Math.floor(ExactMath.log10(raw)));
        for (double factor : ROUND) {
            if (factor * power >= raw * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
