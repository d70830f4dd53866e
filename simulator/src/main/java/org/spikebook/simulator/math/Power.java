package org.spikebook.simulator.math;

/**
 * xʸ = 2^(y log₂ x), with the logarithm and the product each in two doubles.
 *
 * <p>After fdlibm 5.3 (netlib.org/fdlibm): Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All
 * rights reserved. Developed at SunSoft, a Sun Microsystems, Inc. business. Permission to use,
 * copy, modify, and distribute this software is freely granted, provided that this notice is
 * preserved.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // as fdlibm publishes them
final class Power {

    private static final double TWO_53 = 0x1p53;

    private static final double L1 = 5.99999999999994648725e-01;
    private static final double L2 = 4.28571428578550184252e-01;
    private static final double L3 = 3.33333329818377432918e-01;
    private static final double L4 = 2.72728123808534006489e-01;
    private static final double L5 = 2.30660745775561754067e-01;
    private static final double L6 = 2.06975017800338417784e-01;

    private static final double LN2 = 6.93147180559945286227e-01;
    private static final double LN2_HIGH = 6.93147182464599609375e-01;
    private static final double LN2_LOW = -1.90465429995776804525e-09;

    /** 2 / (3 ln 2). */
    private static final double CP = 9.61796693925975554329e-01;

    private static final double CP_HIGH = 9.61796700954437255859e-01;
    private static final double CP_LOW = -7.02846165095275826516e-09;
    private static final double INVERSE_LN2 = 1.44269504088896338700e+00;
    private static final double INVERSE_LN2_HIGH = 1.44269502162933349609e+00;
    private static final double INVERSE_LN2_LOW = 1.92596299112661746887e-08;

    /** log₂ 1.5. */
    private static final double LOG_3_HALVES_HIGH = 5.84962487220764160156e-01;

    private static final double LOG_3_HALVES_LOW = 1.35003920212974897128e-08;

    /** What the exponent may lack of 1024 so that the power is still rounded to a double. */
    private static final double OVERFLOW_MARGIN = 8.0085662595372944372e-17;

    private Power() {}

    static double pow(double x, double y) {
        if (y == 0) {
            return 1;
        }
        if (Double.isNaN(x) || Double.isNaN(y)) {
            return Double.NaN;
        }
        double abs = Math.abs(x);
        if (Double.isInfinite(y)) {
            return abs == 1 ? Double.NaN : (abs > 1) == (y > 0) ? Double.POSITIVE_INFINITY : 0;
        }
        if (y == 1) {
            return x;
        }
        if (y == -1) {
            return 1 / x;
        }
        if (y == 2) {
            return x * x;
        }
        if (y == 0.5 && DoubleWords.high(x) >= 0) {
            return Math.sqrt(x);
        }
        return ofAny(x, abs, y);
    }

    private static double ofAny(double x, double abs, double y) {
        boolean negative = DoubleWords.high(x) < 0;
        boolean toOdd = negative && isOdd(y);
        if (abs == 0 || abs == 1 || Double.isInfinite(abs)) {
            double power = y < 0 ? 1 / abs : abs;
            return negative && abs == 1 && !isWhole(y) ? Double.NaN : toOdd ? -power : power;
        }
        if (negative && !isWhole(y)) {
            return Double.NaN;
        }
        double sign = toOdd ? -1 : 1;
        if (DoubleWords.highOfAbs(y) > 0x41e00000) { // beyond 2^31
            return ofHugeExponent(abs, y, sign);
        }
        return ofFinite(abs, y, sign);
    }

    private static boolean isWhole(double y) {
        return Math.floor(y) == y;
    }

    private static boolean isOdd(double y) {
        return isWhole(y) && Math.abs(y) < TWO_53 && ((long) y & 1) != 0;
    }

    private static double ofHugeExponent(double abs, double y, double sign) {
        int high = DoubleWords.high(abs);
        boolean isNearOne =
                high >= 0x3fefffff
                        && high <= 0x3ff00000
                        && DoubleWords.highOfAbs(y) <= 0x43f00000; // up to 2^64
        if (!isNearOne) {
            return sign * ((abs > 1) == (y > 0) ? Double.POSITIVE_INFINITY : 0);
        }
        double t = abs - 1;
        double w = t * t * (0.5 - t * (0.3333333333333333333333 - t * 0.25));
        double u = INVERSE_LN2_HIGH * t;
        double v = t * INVERSE_LN2_LOW - w * INVERSE_LN2;
        double logHigh = DoubleWords.withoutLow(u + v);
        return twoTo(y, logHigh, v - (logHigh - u), sign);
    }

    /** Long, for its many intermediate values are read once each, in two parts. */
    private static double ofFinite(double abs, double y, double sign) {
        double ax = abs;
        int n = 0;
        if (DoubleWords.high(ax) < 0x00100000) {
            ax *= TWO_53;
            n = -53;
        }
        int high = DoubleWords.high(ax);
        n += (high >> 20) - 1023;
        int fraction = high & 0x000fffff;
        boolean byThreeHalves = false;
        int normal = fraction | 0x3ff00000;
        if (fraction >= 0xbb67a) {
            n++;
            normal -= 0x00100000;
        } else if (fraction > 0x3988e) {
            byThreeHalves = true;
        }
        ax = DoubleWords.withHigh(ax, normal);
        double base = byThreeHalves ? 1.5 : 1;

        double u = ax - base;
        double v = 1 / (ax + base);
        double s = u * v;
        double sHigh = DoubleWords.withoutLow(s);
        double tHigh =
                DoubleWords.of(
                        (normal >> 1 | 0x20000000) + 0x00080000 + (byThreeHalves ? 1 << 18 : 0), 0);
        double tLow = ax - (tHigh - base);
        double sLow = v * ((u - sHigh * tHigh) - sHigh * tLow);

        double s2 = s * s;
        double r = s2 * s2 * (L1 + s2 * (L2 + s2 * (L3 + s2 * (L4 + s2 * (L5 + s2 * L6)))));
        r += sLow * (sHigh + s);
        s2 = sHigh * sHigh;
        tHigh = DoubleWords.withoutLow(3 + s2 + r);
        tLow = r - ((tHigh - 3) - s2);
        u = sHigh * tHigh;
        v = sLow * tHigh + tLow * s;
        double pHigh = DoubleWords.withoutLow(u + v);
        double pLow = v - (pHigh - u);
        double zHigh = CP_HIGH * pHigh;
        double zLow = CP_LOW * pHigh + pLow * CP + (byThreeHalves ? LOG_3_HALVES_LOW : 0);
        double offset = byThreeHalves ? LOG_3_HALVES_HIGH : 0;
        double logHigh = DoubleWords.withoutLow(((zHigh + zLow) + offset) + n);
        return twoTo(y, logHigh, zLow - (((logHigh - n) - offset) - zHigh), sign);
    }

    /** sign · 2^(y (logHigh + logLow)). */
    private static double twoTo(double y, double logHigh, double logLow, double sign) {
        double yHigh = DoubleWords.withoutLow(y);
        double low = (y - yHigh) * logHigh + y * logLow;
        double high = yHigh * logHigh;
        double z = low + high;
        if (z >= 1024 && (z > 1024 || low + OVERFLOW_MARGIN > z - high)) {
            return sign * Double.POSITIVE_INFINITY;
        }
        if (z <= -1075 && (z < -1075 || low <= z - high)) {
            return sign * 0;
        }
        return sign * twoTo(high, low, z);
    }

    private static double twoTo(double high, double low, double z) {
        int word = DoubleWords.high(z);
        int abs = word & DoubleWords.ABS;
        int n = 0;
        double rest = high;
        if (abs > 0x3fe00000) { // beyond 0.5: the nearest whole number is taken off
            int rounded = word + (0x00100000 >> (abs >> 20) - 1022);
            int exponent = ((rounded & DoubleWords.ABS) >> 20) - 1023;
            rest -= DoubleWords.of(rounded & ~(0x000fffff >> exponent), 0);
            n = (rounded & 0x000fffff | 0x00100000) >> 20 - exponent;
            n = word < 0 ? -n : n;
        }
        double t = DoubleWords.withoutLow(low + rest);
        double u = t * LN2_HIGH;
        double v = (low - (t - rest)) * LN2 + t * LN2_LOW;
        double p = u + v;
        double w = v - (p - u);
        double c = Exponential.correction(p);
        double r = p * c / (c - 2) - (w + p * w);
        double power = 1 - (r - p);
        return (DoubleWords.high(power) + (n << 20)) >> 20 <= 0
                ? Rounding.scalb(power, n)
                : DoubleWords.timesPowerOfTwo(power, n);
    }
}
