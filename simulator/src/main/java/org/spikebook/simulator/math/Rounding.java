package org.spikebook.simulator.math;

/** Whole numbers and powers of two, exact but for one rounding. */
final class Rounding {

    private static final double TWO_52 = 0x1p52;
    private static final double TWO_54 = 0x1p54;
    private static final int LARGEST_EXPONENT = 2046;
    private static final int SHIFT = 54;

    /** Powers beyond this are 0 or infinite for any number. */
    private static final int MOST_DOUBLINGS = 2_200;

    private Rounding() {}

    static double rint(double x) {
        double abs = Math.abs(x);
        if (!(abs < TWO_52)) {
            return x;
        }
        double whole = (abs + TWO_52) - TWO_52;
        return Math.copySign(whole, x);
    }

    static long round(double x) {
        double below = Math.floor(x);
        return (long) (x - below >= 0.5 ? below + 1 : below);
    }

    static double scalb(double x, int n) {
        if (x == 0 || !Double.isFinite(x)) {
            return x;
        }
        boolean isSubnormal = DoubleWords.highOfAbs(x) < 0x00100000;
        double normal = isSubnormal ? x * TWO_54 : x;
        int before = (DoubleWords.highOfAbs(normal) >> 20) - (isSubnormal ? SHIFT : 0);
        int exponent = before + Math.clamp(n, -MOST_DOUBLINGS, MOST_DOUBLINGS);
        if (exponent > LARGEST_EXPONENT) {
            return Math.copySign(Double.POSITIVE_INFINITY, x);
        }
        if (exponent > 0) {
            return withExponent(normal, exponent);
        }
        return exponent <= -SHIFT
                ? Math.copySign(0.0, x)
                : withExponent(normal, exponent + SHIFT) * (1 / TWO_54);
    }

    private static double withExponent(double x, int exponent) {
        return DoubleWords.withHigh(x, DoubleWords.high(x) & 0x800fffff | exponent << 20);
    }
}
