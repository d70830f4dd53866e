package org.spikebook.simulator.math;

/**
 * eˣ and eˣ - 1: the argument is reduced to x = k·ln 2 + r with |r| ≤ ln 2 / 2, where a rational
 * function approximates the exponential.
 *
 * <p>After fdlibm 5.3 (netlib.org/fdlibm): Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All
 * rights reserved. Developed at SunSoft, a Sun Microsystems, Inc. business. Permission to use,
 * copy, modify, and distribute this software is freely granted, provided that this notice is
 * preserved.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // as fdlibm publishes them
final class Exponential {

    static final double LN2_HIGH = 6.93147180369123816490e-01;
    static final double LN2_LOW = 1.90821492927058770002e-10;

    private static final double INVERSE_LN2 = 1.44269504088896338700e+00;
    private static final double LARGEST = 7.09782712893383973096e+02;
    private static final double SMALLEST = -7.45133219101941108420e+02;

    private static final int HALF_LN2 = 0x3fd62e42;
    private static final int THREE_HALVES_LN2 = 0x3ff0a2b2;

    private static final double P1 = 1.66666666666666019037e-01;
    private static final double P2 = -2.77777777770155933842e-03;
    private static final double P3 = 6.61375632143793436117e-05;
    private static final double P4 = -1.65339022054652515390e-06;
    private static final double P5 = 4.13813679705723846039e-08;

    private static final double Q1 = -3.33333333333331316428e-02;
    private static final double Q2 = 1.58730158725481460165e-03;
    private static final double Q3 = -7.93650757867487942473e-05;
    private static final double Q4 = 4.00821782732936239552e-06;
    private static final double Q5 = -2.01099218183624371326e-07;

    private static final double TWO_TO_MINUS_1000 = 0x1p-1000;

    private Exponential() {}

    static double exp(double x) {
        int high = DoubleWords.highOfAbs(x);
        if (high >= 0x40862e42) {
            if (x > LARGEST) {
                return Double.POSITIVE_INFINITY;
            }
            if (x < SMALLEST) {
                return 0;
            }
            if (Double.isNaN(x)) {
                return x;
            }
        }
        if (high <= HALF_LN2) {
            return high < 0x3e300000 ? 1 + x : ofSmall(x);
        }
        int k = multipleOfLn2(x, high);
        double reducedHigh = x - k * LN2_HIGH;
        double reducedLow = k * LN2_LOW;
        double r = reducedHigh - reducedLow;
        double c = correction(r);
        double y = 1 - ((reducedLow - (r * c) / (2 - c)) - reducedHigh);
        return k >= -1021
                ? DoubleWords.timesPowerOfTwo(y, k)
                : DoubleWords.timesPowerOfTwo(y, k + 1000) * TWO_TO_MINUS_1000;
    }

    private static double ofSmall(double x) {
        double c = correction(x);
        return 1 - ((x * c) / (c - 2) - x);
    }

    static double correction(double r) {
        double t = r * r;
        return r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
    }

    private static int multipleOfLn2(double x, int high) {
        if (high < THREE_HALVES_LN2) {
            return x < 0 ? -1 : 1;
        }
        return (int) (INVERSE_LN2 * x + (x < 0 ? -0.5 : 0.5));
    }

    static double expm1(double x) {
        int high = DoubleWords.highOfAbs(x);
        if (high >= 0x4043687a) { // from 56 ln 2 on
            if (x > LARGEST) {
                return Double.POSITIVE_INFINITY;
            }
            if (Double.isNaN(x)) {
                return x;
            }
            if (x < 0) {
                return -1;
            }
        }
        if (high <= HALF_LN2) {
            return high < 0x3c900000 ? x : expm1(x, 0, 0);
        }
        int k = multipleOfLn2(x, high);
        double reducedHigh = x - k * LN2_HIGH;
        double reducedLow = k * LN2_LOW;
        double r = reducedHigh - reducedLow;
        return expm1(r, (reducedHigh - r) - reducedLow, k);
    }

    /** Of r + c + k ln 2, where c is what r lacks. */
    private static double expm1(double r, double c, int k) {
        double half = 0.5 * r;
        double h = r * half;
        double r1 = 1 + h * (Q1 + h * (Q2 + h * (Q3 + h * (Q4 + h * Q5))));
        double t = 3 - r1 * half;
        double e = h * ((r1 - t) / (6 - r * t));
        if (k == 0) {
            return r - (r * e - h);
        }
        return scaled(r, (r * (e - c) - c) - h, k);
    }

    /** 2ᵏ (1 + r - e) - 1, each range of k in the order that loses least. */
    private static double scaled(double r, double e, int k) {
        if (k == -1) {
            return 0.5 * (r - e) - 0.5;
        }
        if (k == 1) {
            return r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e);
        }
        if (k <= -2 || k > 56) {
            return DoubleWords.timesPowerOfTwo(1 - (e - r), k) - 1;
        }
        if (k < 20) {
            double lessThanOne = DoubleWords.of(0x3ff00000 - (0x200000 >> k), 0); // 1 - 2^-k
            return DoubleWords.timesPowerOfTwo(lessThanOne - (e - r), k);
        }
        double small = DoubleWords.of(0x3ff - k << 20, 0); // 2^-k
        return DoubleWords.timesPowerOfTwo((r - (e + small)) + 1, k);
    }
}
