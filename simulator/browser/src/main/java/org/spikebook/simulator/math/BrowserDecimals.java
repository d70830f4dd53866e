package org.spikebook.simulator.math;

import org.teavm.jso.JSBody;

/**
 * {@link Decimals} by the browser, whose numbers are read to the nearest and written in the fewest
 * digits that read back, as the JDK's.
 */
final class BrowserDecimals {

    private static final double LEAST_PLAIN = 1e-3;
    private static final double LEAST_SCIENTIFIC = 1e7;

    private BrowserDecimals() {}

    static double parse(String text) {
        String number = text.strip();
        if (!isDecimal(number)) {
            throw new NumberFormatException(text);
        }
        return number(number);
    }

    static float parseFloat(String text) {
        throw new UnsupportedOperationException("no document has numbers of single precision");
    }

    private static boolean isDecimal(String text) {
        int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        if (text.substring(at).equals("Infinity") || text.substring(at).equals("NaN")) {
            return true;
        }
        int whole = digits(text, at);
        int end = whole;
        int count = whole - at;
        if (end < text.length() && text.charAt(end) == '.') {
            end = digits(text, whole + 1);
            count += end - whole - 1;
        }
        if (count == 0) {
            return false;
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int sign = end + 1;
            if (sign < text.length() && (text.charAt(sign) == '-' || text.charAt(sign) == '+')) {
                sign++;
            }
            int last = digits(text, sign);
            end = last > sign ? last : end;
        }
        return end == text.length();
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    static String text(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (value == 0) {
            return 1 / value > 0 ? "0.0" : "-0.0";
        }
        double abs = Math.abs(value);
        String sign = value < 0 ? "-" : "";
        if (Double.isInfinite(abs)) {
            return sign + "Infinity";
        }
        String scientific = shortest(abs);
        int exponentAt = scientific.indexOf('e');
        String digits = scientific.substring(0, exponentAt).replace(".", "");
        int exponent = Integer.parseInt(scientific.substring(exponentAt + 1).replace("+", ""));
        return sign
                + (abs >= LEAST_PLAIN && abs < LEAST_SCIENTIFIC
                        ? plain(digits, exponent)
                        : mantissa(digits) + "E" + exponent);
    }

    /** Of two digits or more, as in the JDK: where one would do, the nearest two are written. */
    private static String shortest(double abs) {
        String shortest = scientific(abs);
        if (shortest.indexOf('.') < 0) {
            String nearest = scientificOfTwo(abs);
            return number(nearest) == abs ? nearest : shortest;
        }
        return shortest;
    }

    private static String mantissa(String digits) {
        return digits.charAt(0) + "." + (digits.length() == 1 ? "0" : digits.substring(1));
    }

    private static String plain(String digits, int exponent) {
        if (exponent < 0) {
            String zeros = "0".repeat(-exponent - 1);
            String significant = digits.endsWith("0") ? digits.substring(0, 1) : digits;
            return "0." + zeros + significant;
        }
        int point = exponent + 1;
        String padded = digits + "0".repeat(Math.max(0, point + 1 - digits.length()));
        return padded.substring(0, point) + "." + padded.substring(point);
    }

    @JSBody(params = "text", script = "return Number(text);")
    private static native double number(String text);

    @JSBody(params = "x", script = "return x.toExponential();")
    private static native String scientific(double x);

    @JSBody(params = "x", script = "return x.toExponential(1);")
    private static native String scientificOfTwo(double x);
}
