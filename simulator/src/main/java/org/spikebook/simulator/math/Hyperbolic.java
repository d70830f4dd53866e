package org.spikebook.simulator.math;

/**
 * Hyperbolic functions, by {@link Exponential}.
 *
 * <p>After fdlibm 5.3 (netlib.org/fdlibm): Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All
 * rights reserved. Developed at SunSoft, a Sun Microsystems, Inc. business. Permission to use,
 * copy, modify, and distribute this software is freely granted, provided that this notice is
 * preserved.
 */
final class Hyperbolic {

    private static final int TWENTY_TWO = 0x40360000;
    private static final int LOG_OF_MAX = 0x40862e42;

    /** From here on the functions are beyond a double. */
    private static final double LARGEST = 710.4758600739439;

    private Hyperbolic() {}

    static double sinh(double x) {
        int high = DoubleWords.highOfAbs(x);
        if (high >= DoubleWords.INFINITE) {
            return x + x;
        }
        double half = x < 0 ? -0.5 : 0.5;
        if (high < TWENTY_TWO) {
            if (high < 0x3e300000) {
                return x;
            }
            double t = Exponential.expm1(Math.abs(x));
            return high < 0x3ff00000 ? half * (2 * t - t * t / (t + 1)) : half * (t + t / (t + 1));
        }
        return ofLarge(x, high, half);
    }

    static double cosh(double x) {
        int high = DoubleWords.highOfAbs(x);
        if (high >= DoubleWords.INFINITE) {
            return x * x;
        }
        if (high < 0x3fd62e43) {
            double t = Exponential.expm1(Math.abs(x));
            double w = 1 + t;
            return high < 0x3c800000 ? w : 1 + t * t / (w + w);
        }
        if (high < TWENTY_TWO) {
            double t = Exponential.exp(Math.abs(x));
            return 0.5 * t + 0.5 / t;
        }
        return ofLarge(x, high, 0.5);
    }

    /** half · e^|x|, where the other exponential no longer counts. */
    private static double ofLarge(double x, int high, double half) {
        double abs = Math.abs(x);
        if (high < LOG_OF_MAX) {
            return half * Exponential.exp(abs);
        }
        if (abs <= LARGEST) {
            double w = Exponential.exp(0.5 * abs);
            return half * w * w;
        }
        return half * Double.POSITIVE_INFINITY;
    }

    static double tanh(double x) {
        int high = DoubleWords.highOfAbs(x);
        if (x == 0 || Double.isNaN(x)) {
            return x;
        }
        double z;
        if (high >= TWENTY_TWO) {
            z = 1;
        } else if (high < 0x3c800000) {
            return x * (1 + x);
        } else if (high >= 0x3ff00000) {
            z = 1 - 2 / (Exponential.expm1(2 * Math.abs(x)) + 2);
        } else {
            double t = Exponential.expm1(-2 * Math.abs(x));
            z = -t / (t + 2);
        }
        return x < 0 ? -z : z;
    }
}
