package org.spikebook.simulator.math;

/**
 * The remainder of a division by π/2, as a sum of two doubles, and which of the four quarters it is
 * in.
 *
 * <p>After fdlibm 5.3 (netlib.org/fdlibm): Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All
 * rights reserved. Developed at SunSoft, a Sun Microsystems, Inc. business. Permission to use,
 * copy, modify, and distribute this software is freely granted, provided that this notice is
 * preserved.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // as fdlibm publishes them
final class PiReduction {

    private static final double TWO_OVER_PI = 6.36619772367581382433e-01;

    /** π/2 in pieces of 33 bits, each with what is left. */
    private static final double PI_HALF_1 = 1.57079632673412561417e+00;

    private static final double PI_HALF_1_REST = 6.07710050650619224932e-11;
    private static final double PI_HALF_2 = 6.07710050630396597660e-11;
    private static final double PI_HALF_2_REST = 2.02226624879595063154e-21;
    private static final double PI_HALF_3 = 2.02226624871116645580e-21;
    private static final double PI_HALF_3_REST = 8.47842766036889956997e-32;

    /** 2¹⁹ π/2. */
    private static final int MEDIUM = 0x413921fb;

    private static final int EXPONENT = 0x7ff;

    /** Up to here multiples of π/2 are told apart by their high words. */
    private static final int TABLED = 32;

    private PiReduction() {}

    /**
     * Divides.
     *
     * @param x beyond π/4, finite
     * @param rest set to the remainder and to what it lacks
     * @return the quotient; its last two bits count
     */
    static int reduce(double x, double[] rest) {
        int high = DoubleWords.highOfAbs(x);
        double abs = Math.abs(x);
        int quotient =
                high < 0x4002d97c
                        ? once(abs, high, rest)
                        : high <= MEDIUM
                                ? medium(abs, high, rest)
                                : LargePiReduction.reduce(abs, rest);
        if (x < 0) {
            rest[0] = -rest[0];
            rest[1] = -rest[1];
            return -quotient;
        }
        return quotient;
    }

    private static int once(double abs, int high, double[] rest) {
        double z = abs - PI_HALF_1;
        double lack = PI_HALF_1_REST;
        if (high == 0x3ff921fb) {
            z -= PI_HALF_2;
            lack = PI_HALF_2_REST;
        }
        rest[0] = z - lack;
        rest[1] = (z - rest[0]) - lack;
        return 1;
    }

    private static int medium(double abs, int high, double[] rest) {
        int n = (int) (abs * TWO_OVER_PI + 0.5);
        double r = abs - n * PI_HALF_1;
        double w = n * PI_HALF_1_REST;
        rest[0] = r - w;
        if (n >= TABLED || high == DoubleWords.high(n * (PI_HALF_1 + PI_HALF_1_REST))) {
            if (cancelled(high, rest[0]) > 16) {
                double t = r;
                w = n * PI_HALF_2;
                r = t - w;
                w = n * PI_HALF_2_REST - ((t - r) - w);
                rest[0] = r - w;
                if (cancelled(high, rest[0]) > 49) {
                    t = r;
                    w = n * PI_HALF_3;
                    r = t - w;
                    w = n * PI_HALF_3_REST - ((t - r) - w);
                    rest[0] = r - w;
                }
            }
        }
        rest[1] = (r - rest[0]) - w;
        return n;
    }

    /** Bits that the subtraction cost. */
    private static int cancelled(int high, double remainder) {
        return (high >> 20) - (DoubleWords.high(remainder) >> 20 & EXPONENT);
    }
}
