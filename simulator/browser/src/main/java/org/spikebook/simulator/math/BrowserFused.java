package org.spikebook.simulator.math;

import java.math.BigInteger;

/**
 * {@link Fused} by plain operations: product and sum as two doubles each, their last bits rounded
 * to odd, so that one rounding follows (Boldo and Melquiond 2008). Where a part might leave the
 * range of doubles, by whole numbers.
 */
final class BrowserFused {

    /** 2²⁷ + 1 halves the bits of a double. */
    private static final double SPLITTER = 134_217_729;

    private static final double LARGE = 0x1p450;
    private static final double SMALL = 0x1p-450;
    private static final int FRACTION_BITS = 52;
    private static final int LEAST_EXPONENT = -1_074;

    private BrowserFused() {}

    static double multiplyAdd(double a, double b, double c) {
        if (isUsual(a) && isUsual(b) && isUsual(c)) {
            return usual(a, b, c);
        }
        if (a == 0 || b == 0 || !Double.isFinite(a) || !Double.isFinite(b)) {
            return a * b + c;
        }
        if (!Double.isFinite(c)) {
            return c;
        }
        return c == 0 ? a * b : exact(a, b, c);
    }

    private static boolean isUsual(double x) {
        double abs = Math.abs(x);
        return abs > SMALL && abs < LARGE;
    }

    private static double usual(double a, double b, double c) {
        double product = a * b;
        double productLack = lackOfProduct(a, b, product);
        double sum = c + productLack;
        double sumLack = lackOfSum(c, productLack, sum);
        double total = product + sum;
        double totalLack = lackOfSum(product, sum, total);
        return total + sumToOdd(totalLack, sumLack);
    }

    /** Dekker 1971. */
    private static double lackOfProduct(double a, double b, double product) {
        double aHigh = high(a);
        double bHigh = high(b);
        double aLow = a - aHigh;
        double bLow = b - bHigh;
        return aLow * bLow - (((product - aHigh * bHigh) - aLow * bHigh) - aHigh * bLow);
    }

    private static double high(double x) {
        double t = SPLITTER * x;
        return t - (t - x);
    }

    /** Knuth 1969. */
    private static double lackOfSum(double a, double b, double sum) {
        double virtual = sum - a;
        return (a - (sum - virtual)) + (b - virtual);
    }

    /** The sum; where it must be rounded, the neighbor whose last bit is set. */
    private static double sumToOdd(double a, double b) {
        double sum = a + b;
        double lack = lackOfSum(a, b, sum);
        long bits = Double.doubleToRawLongBits(sum);
        if (lack != 0 && (bits & 1) == 0) {
            bits += lack > 0 == sum > 0 ? 1 : -1;
        }
        return Double.longBitsToDouble(bits);
    }

    private static double exact(double a, double b, double c) {
        int ofProduct = exponent(a) + exponent(b);
        int ofSum = exponent(c);
        int least = Math.min(ofProduct, ofSum);
        BigInteger product = fraction(a).multiply(fraction(b)).shiftLeft(ofProduct - least);
        BigInteger sum = product.add(fraction(c).shiftLeft(ofSum - least));
        return sum.signum() == 0 ? 0 : rounded(sum, least);
    }

    private static int exponent(double x) {
        int biased = DoubleWords.highOfAbs(x) >> 20;
        return Math.max(biased, 1) + LEAST_EXPONENT - 1;
    }

    /** The whole number that times 2 to its exponent is x. */
    private static BigInteger fraction(double x) {
        long bits = Double.doubleToRawLongBits(x);
        long fraction = bits & (1L << FRACTION_BITS) - 1;
        boolean isNormal = DoubleWords.highOfAbs(x) >> 20 > 0;
        long whole = isNormal ? fraction | 1L << FRACTION_BITS : fraction;
        return BigInteger.valueOf(bits < 0 ? -whole : whole);
    }

    private static double rounded(BigInteger value, int exponent) {
        BigInteger abs = value.abs();
        int kept = Math.max(exponent + abs.bitLength() - FRACTION_BITS - 1, LEAST_EXPONENT);
        int dropped = kept - exponent;
        if (dropped <= 0) {
            return Rounding.scalb((double) value.longValue(), exponent);
        }
        long whole = abs.shiftRight(dropped).longValue();
        boolean half = abs.testBit(dropped - 1);
        boolean more = half && abs.getLowestSetBit() < dropped - 1;
        if (half && (more || (whole & 1) != 0)) {
            whole++;
        }
        double rounded = Rounding.scalb((double) whole, kept);
        return value.signum() < 0 ? -rounded : rounded;
    }
}
