package org.spikebook.simulator.math;

/**
 * Sine, cosine and tangent: polynomials between -π/4 and π/4, other angles after {@link
 * PiReduction}.
 *
 * <p>After fdlibm 5.3 (netlib.org/fdlibm): Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All
 * rights reserved. Developed at SunSoft, a Sun Microsystems, Inc. business. Permission to use,
 * copy, modify, and distribute this software is freely granted, provided that this notice is
 * preserved.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // as fdlibm publishes them
final class Trigonometry {

    private static final int QUARTER_PI = 0x3fe921fb;

    private static final double S1 = -1.66666666666666324348e-01;
    private static final double S2 = 8.33333333332248946124e-03;
    private static final double S3 = -1.98412698298579493134e-04;
    private static final double S4 = 2.75573137070700676789e-06;
    private static final double S5 = -2.50507602534068634195e-08;
    private static final double S6 = 1.58969099521155010221e-10;

    private static final double C1 = 4.16666666666666019037e-02;
    private static final double C2 = -1.38888888888741095749e-03;
    private static final double C3 = 2.48015872894767294178e-05;
    private static final double C4 = -2.75573143513906633035e-07;
    private static final double C5 = 2.08757232129817482790e-09;
    private static final double C6 = -1.13596475577881948265e-11;

    private static final double PI_QUARTER = 7.85398163397448278999e-01;
    private static final double PI_QUARTER_REST = 3.06161699786838301793e-17;

    private static final double T0 = 3.33333333333334091986e-01;
    private static final double T1 = 1.33333333333201242699e-01;
    private static final double T2 = 5.39682539762260521377e-02;
    private static final double T3 = 2.18694882948595424599e-02;
    private static final double T4 = 8.86323982359930005737e-03;
    private static final double T5 = 3.59207910759131235356e-03;
    private static final double T6 = 1.45620945432529025516e-03;
    private static final double T7 = 5.88041240820264096874e-04;
    private static final double T8 = 2.46463134818469906812e-04;
    private static final double T9 = 7.81794442939557092300e-05;
    private static final double T10 = 7.14072491382608190305e-05;
    private static final double T11 = -1.85586374855275456654e-05;
    private static final double T12 = 2.59073051863633712884e-05;

    private Trigonometry() {}

    static double sin(double x) {
        int high = DoubleWords.highOfAbs(x);
        if (high <= QUARTER_PI) {
            return sineOfSmall(x);
        }
        if (high >= DoubleWords.INFINITE) {
            return Double.NaN;
        }
        double[] rest = new double[2];
        return switch (PiReduction.reduce(x, rest) & 3) {
            case 0 -> sine(rest[0], rest[1]);
            case 1 -> cosine(rest[0], rest[1]);
            case 2 -> -sine(rest[0], rest[1]);
            default -> -cosine(rest[0], rest[1]);
        };
    }

    static double cos(double x) {
        int high = DoubleWords.highOfAbs(x);
        if (high <= QUARTER_PI) {
            return cosine(x, 0);
        }
        if (high >= DoubleWords.INFINITE) {
            return Double.NaN;
        }
        double[] rest = new double[2];
        return switch (PiReduction.reduce(x, rest) & 3) {
            case 0 -> cosine(rest[0], rest[1]);
            case 1 -> -sine(rest[0], rest[1]);
            case 2 -> -cosine(rest[0], rest[1]);
            default -> sine(rest[0], rest[1]);
        };
    }

    static double tan(double x) {
        int high = DoubleWords.highOfAbs(x);
        if (high <= QUARTER_PI) {
            return tangent(x, 0, false);
        }
        if (high >= DoubleWords.INFINITE) {
            return Double.NaN;
        }
        double[] rest = new double[2];
        boolean isOdd = (PiReduction.reduce(x, rest) & 1) != 0;
        return tangent(rest[0], rest[1], isOdd);
    }

    private static double sineOfSmall(double x) {
        if (DoubleWords.highOfAbs(x) < 0x3e400000) {
            return x;
        }
        double z = x * x;
        return x + z * x * (S1 + z * (S2 + z * (S3 + z * (S4 + z * (S5 + z * S6)))));
    }

    private static double sine(double x, double lack) {
        if (DoubleWords.highOfAbs(x) < 0x3e400000) {
            return x;
        }
        double z = x * x;
        double v = z * x;
        double r = S2 + z * (S3 + z * (S4 + z * (S5 + z * S6)));
        return x - ((z * (0.5 * lack - v * r) - lack) - v * S1);
    }

    private static double cosine(double x, double lack) {
        int high = DoubleWords.highOfAbs(x);
        if (high < 0x3e400000) {
            return 1;
        }
        double z = x * x;
        double r = z * (C1 + z * (C2 + z * (C3 + z * (C4 + z * (C5 + z * C6)))));
        if (high < 0x3fd33333) { // below 0.3
            return 1 - (0.5 * z - (z * r - x * lack));
        }
        double part = high > 0x3fe90000 ? 0.28125 : DoubleWords.of(high - 0x00200000, 0);
        return 1 - part - (0.5 * z - part - (z * r - x * lack));
    }

    /** The tangent, or minus its inverse. */
    private static double tangent(double angle, double lackOfAngle, boolean isInverse) {
        int high = DoubleWords.highOfAbs(angle);
        if (high < 0x3e300000) {
            return isInverse ? minusInverse(angle + lackOfAngle, angle, lackOfAngle) : angle;
        }
        boolean isLarge = high >= 0x3fe59428; // from 0.6744 on
        double x = angle;
        double lack = lackOfAngle;
        if (isLarge) {
            double sign = angle < 0 ? -1 : 1;
            x = (PI_QUARTER - sign * angle) + (PI_QUARTER_REST - sign * lackOfAngle);
            lack = 0;
        }
        double z = x * x;
        double w = z * z;
        double r = T1 + w * (T3 + w * (T5 + w * (T7 + w * (T9 + w * T11))));
        double v = z * (T2 + w * (T4 + w * (T6 + w * (T8 + w * (T10 + w * T12)))));
        double s = z * x;
        r = lack + z * (s * (r + v) + lack);
        r += T0 * s;
        w = x + r;
        if (isLarge) {
            double one = isInverse ? -1 : 1;
            return (angle < 0 ? -1 : 1) * (one - 2 * (x - (w * w / (w + one) - r)));
        }
        return isInverse ? minusInverse(w, x, r) : w;
    }

    /** -1 / (x + r), where w is their rounded sum. */
    private static double minusInverse(double w, double x, double r) {
        double z = DoubleWords.withoutLow(w);
        double v = r - (z - x);
        double a = -1 / w;
        double t = DoubleWords.withoutLow(a);
        double s = 1 + t * z;
        return t + a * (s + t * v);
    }
}
