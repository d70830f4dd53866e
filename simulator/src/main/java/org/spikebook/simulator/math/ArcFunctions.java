package org.spikebook.simulator.math;

/**
 * Arc sine, arc cosine and arc tangent.
 *
 * <p>After fdlibm 5.3 (netlib.org/fdlibm): Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All
 * rights reserved. Developed at SunSoft, a Sun Microsystems, Inc. business. Permission to use,
 * copy, modify, and distribute this software is freely granted, provided that this notice is
 * preserved.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // as fdlibm publishes them
final class ArcFunctions {

    private static final double PI = 3.14159265358979311600e+00;
    private static final double PI_HALF = 1.57079632679489655800e+00;
    private static final double PI_HALF_REST = 6.12323399573676603587e-17;
    private static final double PI_QUARTER = 7.85398163397448278999e-01;

    private static final double P0 = 1.66666666666666657415e-01;
    private static final double P1 = -3.25565818622400915405e-01;
    private static final double P2 = 2.01212532134862925881e-01;
    private static final double P3 = -4.00555345006794114027e-02;
    private static final double P4 = 7.91534994289814532176e-04;
    private static final double P5 = 3.47933107596021167570e-05;
    private static final double Q1 = -2.40339491173441421878e+00;
    private static final double Q2 = 2.02094576023350569471e+00;
    private static final double Q3 = -6.88283971605453293030e-01;
    private static final double Q4 = 7.70381505559019352791e-02;

    private static final double[] ATAN_HIGH = {
        4.63647609000806093515e-01,
        7.85398163397448278999e-01,
        9.82793723247329054082e-01,
        1.57079632679489655800e+00
    };
    private static final double[] ATAN_LOW = {
        2.26987774529616870924e-17,
        3.06161699786838301793e-17,
        1.39033110312309984516e-17,
        6.12323399573676603587e-17
    };

    private static final double A0 = 3.33333333333329318027e-01;
    private static final double A1 = -1.99999999998764832476e-01;
    private static final double A2 = 1.42857142725034663711e-01;
    private static final double A3 = -1.11111104054623557880e-01;
    private static final double A4 = 9.09088713343650656196e-02;
    private static final double A5 = -7.69187620504482999495e-02;
    private static final double A6 = 6.66107313738753120669e-02;
    private static final double A7 = -5.83357013379057348645e-02;
    private static final double A8 = 4.97687799461593236017e-02;
    private static final double A9 = -3.65315727442169155270e-02;
    private static final double A10 = 1.62858201153657823623e-02;

    private ArcFunctions() {}

    /** (asin √t - √t) / √t. */
    private static double ratio(double t) {
        double p = t * (P0 + t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5)))));
        double q = 1 + t * (Q1 + t * (Q2 + t * (Q3 + t * Q4)));
        return p / q;
    }

    static double asin(double x) {
        int high = DoubleWords.highOfAbs(x);
        double abs = Math.abs(x);
        if (high >= 0x3ff00000) {
            return abs == 1 ? x * PI_HALF + x * PI_HALF_REST : Double.NaN;
        }
        if (high < 0x3fe00000) {
            return high < 0x3e400000 ? x : x + x * ratio(x * x);
        }
        double t = (1 - abs) * 0.5;
        double s = Math.sqrt(t);
        double r = ratio(t);
        double arc;
        if (high >= 0x3fef3333) { // beyond 0.975
            arc = PI_HALF - (2 * (s + s * r) - PI_HALF_REST);
        } else {
            double w = DoubleWords.withoutLow(s);
            double c = (t - w * w) / (s + w);
            double p = 2 * s * r - (PI_HALF_REST - 2 * c);
            arc = PI_QUARTER - (p - (PI_QUARTER - 2 * w));
        }
        return x > 0 ? arc : -arc;
    }

    static double acos(double x) {
        int high = DoubleWords.highOfAbs(x);
        if (high >= 0x3ff00000) {
            return x == 1 ? 0 : x == -1 ? PI + 2 * PI_HALF_REST : Double.NaN;
        }
        if (high < 0x3fe00000) {
            return high <= 0x3c600000
                    ? PI_HALF + PI_HALF_REST
                    : PI_HALF - (x - (PI_HALF_REST - x * ratio(x * x)));
        }
        if (x < 0) {
            double z = (1 + x) * 0.5;
            double s = Math.sqrt(z);
            return PI - 2 * (s + (ratio(z) * s - PI_HALF_REST));
        }
        double z = (1 - x) * 0.5;
        double s = Math.sqrt(z);
        double w = DoubleWords.withoutLow(s);
        double c = (z - w * w) / (s + w);
        return 2 * (w + (ratio(z) * s + c));
    }

    static double atan(double x) {
        int high = DoubleWords.highOfAbs(x);
        if (high >= 0x44100000) {
            double arc = ATAN_HIGH[3] + ATAN_LOW[3];
            return Double.isNaN(x) ? x : x > 0 ? arc : -arc;
        }
        if (high < 0x3fdc0000) { // below 7/16
            return high < 0x3e200000 ? x : x - x * series(x);
        }
        double abs = Math.abs(x);
        int interval = high < 0x3fe60000 ? 0 : high < 0x3ff30000 ? 1 : high < 0x40038000 ? 2 : 3;
        double t =
                switch (interval) {
                    case 0 -> (2 * abs - 1) / (2 + abs);
                    case 1 -> (abs - 1) / (abs + 1);
                    case 2 -> (abs - 1.5) / (1 + 1.5 * abs);
                    default -> -1 / abs;
                };
        double arc = ATAN_HIGH[interval] - ((t * series(t) - ATAN_LOW[interval]) - t);
        return x < 0 ? -arc : arc;
    }

    private static double series(double x) {
        double z = x * x;
        double w = z * z;
        double odd = z * (A0 + w * (A2 + w * (A4 + w * (A6 + w * (A8 + w * A10)))));
        double even = w * (A1 + w * (A3 + w * (A5 + w * (A7 + w * A9))));
        return odd + even;
    }
}
