package org.spikebook.simulator.math;

/** The two 32-bit words of a double, by which fdlibm tells ranges of arguments apart. */
final class DoubleWords {

    static final int SIGN = 0x80000000;
    static final int ABS = 0x7fffffff;
    static final int INFINITE = 0x7ff00000;

    private static final long LOW = 0xffffffffL;
    private static final int FRACTION_BITS = 52;

    private DoubleWords() {}

    /** Sign, exponent and the 20 highest bits of the fraction. */
    static int high(double x) {
        return (int) (Double.doubleToRawLongBits(x) >> Integer.SIZE);
    }

    /** The same without the sign. */
    static int highOfAbs(double x) {
        return high(x) & ABS;
    }

    /** The 32 lowest bits of the fraction. */
    static int low(double x) {
        return (int) Double.doubleToRawLongBits(x);
    }

    static double of(int high, int low) {
        return Double.longBitsToDouble((long) high << Integer.SIZE | low & LOW);
    }

    static double withHigh(double x, int high) {
        return of(high, low(x));
    }

    static double withoutLow(double x) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x) & ~LOW);
    }

    /** x · 2ⁿ, where neither it nor x is subnormal, infinite or no number. */
    static double timesPowerOfTwo(double x, int n) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x) + ((long) n << FRACTION_BITS));
    }
}
