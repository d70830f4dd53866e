package org.spikebook.neuron;

/**
 * {@code StrictMath.pow} bit for bit, for a finite base from 2^-1022 on and an exponent between 0
 * and 1 (not 1/2, for which it takes the root), without the arrays that the JDK makes in each call:
 * the logarithm to the base of two in two parts, times the exponent in two parts, and back.
 *
 * <p>Source: e_pow.c of fdlibm. Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved.
 * Permission to use, copy, modify, and distribute this software is freely granted, provided that
 * this notice is preserved.
 */
final class StrictPower {

    private static final double[] BASE = {1, 1.5};
    private static final double[] LOG_HIGH = {0, 0x1.2b8034p-1};
    private static final double[] LOG_LOW = {0, 0x1.cfdeb43cfd006p-27};

    private static final double L1 = 0x1.3333333333303p-1;
    private static final double L2 = 0x1.b6db6db6fabffp-2;
    private static final double L3 = 0x1.55555518f264dp-2;
    private static final double L4 = 0x1.17460a91d4101p-2;
    private static final double L5 = 0x1.d864a93c9db65p-3;
    private static final double L6 = 0x1.a7e284a454eefp-3;

    /** 2 / (3 ln 2), whole and in two parts. */
    private static final double CP = 0x1.ec709dc3a03fdp-1;

    private static final double CP_HIGH = 0x1.ec709ep-1;
    private static final double CP_LOW = -0x1.e2fe0145b01f5p-28;

    private static final double P1 = 0x1.555555555553ep-3;
    private static final double P2 = -0x1.6c16c16bebd93p-9;
    private static final double P3 = 0x1.1566aaf25de2cp-14;
    private static final double P4 = -0x1.bbd41c5d26bf1p-20;
    private static final double P5 = 0x1.6376972bea4dp-25;

    /** The natural logarithm of 2, whole and in two parts. */
    private static final double LN2 = 0x1.62e42fefa39efp-1;

    private static final double LN2_HIGH = 0x1.62e43p-1;
    private static final double LN2_LOW = -0x1.05c610ca86c39p-29;

    private StrictPower() {}

    /** The power. One piece, since logarithm and product come in two parts each. */
    static double of(double x, double y) {
        int bits = high(x);
        int fraction = bits & 0x000fffff;
        int k = fraction > 0x3988E && fraction < 0xBB67A ? 1 : 0;
        int carry = fraction < 0xBB67A ? 0 : 1;
        int exponent = (bits >> 20) - 0x3ff + carry;
        int scaled = (fraction | 0x3ff00000) - (carry << 20);
        double a = withHigh(x, scaled);

        double u = a - BASE[k];
        double v = 1 / (a + BASE[k]);
        double ss = u * v;
        double sHigh = cut(ss);
        double tHigh = withHigh(0, (scaled >> 1 | 0x20000000) + 0x00080000 + (k << 18));
        double tLow = a - (tHigh - BASE[k]);
        double sLow = v * (u - sHigh * tHigh - sHigh * tLow);
        double s2 = ss * ss;
        double r = s2 * s2 * (L1 + s2 * (L2 + s2 * (L3 + s2 * (L4 + s2 * (L5 + s2 * L6)))));
        r += sLow * (sHigh + ss);
        s2 = sHigh * sHigh;
        tHigh = cut(3 + s2 + r);
        tLow = r - (tHigh - 3 - s2);
        u = sHigh * tHigh;
        v = sLow * tHigh + tLow * ss;
        double pHigh = cut(u + v);
        double pLow = v - (pHigh - u);
        double zHigh = CP_HIGH * pHigh;
        double zLow = CP_LOW * pHigh + pLow * CP + LOG_LOW[k];
        double log = cut(zHigh + zLow + LOG_HIGH[k] + exponent);
        double logLow = zLow - (log - exponent - LOG_HIGH[k] - zHigh);

        double yHigh = cut(y);
        return exp2(yHigh * log, (y - yHigh) * log + y * logLow);
    }

    /** {@code 2^(high + low)}. */
    private static double exp2(double high, double low) {
        double whole = Math.abs(high + low) > 0.5 ? nearestWhole(high + low) : 0;
        double rest = high - whole;
        double t = cut(low + rest);
        double u = t * LN2_HIGH;
        double v = (low - (t - rest)) * LN2 + t * LN2_LOW;
        double z = u + v;
        double w = v - (z - u);
        double z2 = z * z;
        double t1 = z - z2 * (P1 + z2 * (P2 + z2 * (P3 + z2 * (P4 + z2 * P5))));
        double r = z * t1 / (t1 - 2) - (w + z * w);
        double power = 1 - (r - z);
        return withHigh(power, high(power) + ((int) whole << 20));
    }

    /** Halves go away from zero. */
    private static double nearestWhole(double z) {
        return z < 0 ? -Math.floor(0.5 - z) : Math.floor(z + 0.5);
    }

    private static int high(double x) {
        return (int) (Double.doubleToRawLongBits(x) >> 32);
    }

    private static double withHigh(double x, int high) {
        long low = Double.doubleToRawLongBits(x) & 0xffffffffL;
        return Double.longBitsToDouble((long) high << 32 | low);
    }

    /** Without its lower 32 bits. */
    private static double cut(double x) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x) & 0xffffffff00000000L);
    }
}
