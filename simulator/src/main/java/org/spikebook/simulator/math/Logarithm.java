package org.spikebook.simulator.math;

/**
 * Logarithms: x = 2ᵏ (1 + f) with 1 + f between √2 / 2 and √2, where a polynomial of f / (2 + f)
 * approximates the logarithm.
 *
 * <p>After fdlibm 5.3 (netlib.org/fdlibm): Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All
 * rights reserved. Developed at SunSoft, a Sun Microsystems, Inc. business. Permission to use,
 * copy, modify, and distribute this software is freely granted, provided that this notice is
 * preserved.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // as fdlibm publishes them
final class Logarithm {

    private static final double TWO_54 = 0x1p54;
    private static final double L1 = 6.666666666666735130e-01;
    private static final double L2 = 3.999999999940941908e-01;
    private static final double L3 = 2.857142874366239149e-01;
    private static final double L4 = 2.222219843214978396e-01;
    private static final double L5 = 1.818357216161805012e-01;
    private static final double L6 = 1.531383769920937332e-01;
    private static final double L7 = 1.479819860511658591e-01;

    private static final double INVERSE_LN10 = 4.34294481903251816668e-01;
    private static final double LOG10_OF_2_HIGH = 3.01029995663611771306e-01;
    private static final double LOG10_OF_2_LOW = 3.69423907715893078616e-13;

    private static final int FRACTION = 0x000fffff;

    private Logarithm() {}

    static double log(double x) {
        int high = DoubleWords.high(x);
        int k = 0;
        double y = x;
        if (high < 0x00100000) {
            if (x == 0) {
                return Double.NEGATIVE_INFINITY;
            }
            if (high < 0) {
                return Double.NaN;
            }
            k = -54;
            y = x * TWO_54;
            high = DoubleWords.high(y);
        }
        if (high >= DoubleWords.INFINITE) {
            return x + x;
        }
        k += (high >> 20) - 1023;
        int fraction = high & FRACTION;
        int carry = fraction + 0x95f64 & 0x100000;
        double f = DoubleWords.withHigh(y, fraction | carry ^ 0x3ff00000) - 1;
        return logOfOnePlus(f, fraction, k + (carry >> 20));
    }

    private static double logOfOnePlus(double f, int fraction, double k) {
        if ((FRACTION & 2 + fraction) < 3) {
            return logNearOne(f, k);
        }
        double s = f / (2 + f);
        double z = s * s;
        double w = z * z;
        double even = w * (L2 + w * (L4 + w * L6));
        double odd = z * (L1 + w * (L3 + w * (L5 + w * L7)));
        double r = odd + even;
        if ((fraction - 0x6147a | 0x6b851 - fraction) > 0) {
            double half = 0.5 * f * f;
            return k == 0
                    ? f - (half - s * (half + r))
                    : k * Exponential.LN2_HIGH
                            - ((half - (s * (half + r) + k * Exponential.LN2_LOW)) - f);
        }
        return k == 0
                ? f - s * (f - r)
                : k * Exponential.LN2_HIGH - ((s * (f - r) - k * Exponential.LN2_LOW) - f);
    }

    private static double logNearOne(double f, double k) {
        if (f == 0) {
            return k == 0 ? 0 : k * Exponential.LN2_HIGH + k * Exponential.LN2_LOW;
        }
        double r = f * f * (0.5 - 0.33333333333333333 * f);
        return k == 0 ? f - r : k * Exponential.LN2_HIGH - ((r - k * Exponential.LN2_LOW) - f);
    }

    static double log10(double x) {
        int high = DoubleWords.high(x);
        int k = 0;
        double y = x;
        if (high < 0x00100000) {
            if (x == 0) {
                return Double.NEGATIVE_INFINITY;
            }
            if (high < 0) {
                return Double.NaN;
            }
            k = -54;
            y = x * TWO_54;
            high = DoubleWords.high(y);
        }
        if (high >= DoubleWords.INFINITE) {
            return x + x;
        }
        k += (high >> 20) - 1023;
        int below = k >>> 31;
        double n = k + below;
        double scaled = DoubleWords.withHigh(y, high & FRACTION | 0x3ff - below << 20);
        return n * LOG10_OF_2_LOW + INVERSE_LN10 * log(scaled) + n * LOG10_OF_2_HIGH;
    }

    static double log1p(double x) {
        int high = DoubleWords.high(x);
        int abs = high & DoubleWords.ABS;
        if (high < 0x3fda827a) { // below √2 - 1
            if (abs >= 0x3ff00000) {
                return x == -1 ? Double.NEGATIVE_INFINITY : Double.NaN;
            }
            if (abs < 0x3e200000) {
                return abs < 0x3c900000 ? x : x - x * x * 0.5;
            }
            if (high > 0 || high <= 0xbfd2bec3) {
                return log1p(x, 0, 1, 0);
            }
        }
        if (high >= DoubleWords.INFINITE) {
            return x + x;
        }
        double u = high < 0x43400000 ? 1 + x : x;
        int k = (DoubleWords.high(u) >> 20) - 1023;
        double lost = high < 0x43400000 ? (k > 0 ? 1 - (u - x) : x - (u - 1)) / u : 0;
        int fraction = DoubleWords.high(u) & FRACTION;
        if (fraction < 0x6a09e) {
            return log1p(DoubleWords.withHigh(u, fraction | 0x3ff00000) - 1, lost, fraction, k);
        }
        double f = DoubleWords.withHigh(u, fraction | 0x3fe00000) - 1;
        return log1p(f, lost, 0x00100000 - fraction >> 2, k + 1);
    }

    /** log (1 + f) + lost + k ln 2; fraction is 0 where f is below 2⁻²⁰. */
    private static double log1p(double f, double lost, int fraction, int k) {
        double half = 0.5 * f * f;
        if (fraction == 0) {
            return log1pNearPower(f, half, lost, k);
        }
        double s = f / (2 + f);
        double z = s * s;
        double r = z * (L1 + z * (L2 + z * (L3 + z * (L4 + z * (L5 + z * (L6 + z * L7))))));
        return k == 0
                ? f - (half - s * (half + r))
                : k * Exponential.LN2_HIGH
                        - ((half - (s * (half + r) + (k * Exponential.LN2_LOW + lost))) - f);
    }

    private static double log1pNearPower(double f, double half, double lost, int k) {
        if (f == 0) {
            return k == 0 ? 0 : k * Exponential.LN2_HIGH + (lost + k * Exponential.LN2_LOW);
        }
        double r = half * (1 - 0.66666666666666666 * f);
        return k == 0
                ? f - r
                : k * Exponential.LN2_HIGH - ((r - (k * Exponential.LN2_LOW + lost)) - f);
    }
}
