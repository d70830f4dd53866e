package org.spikebook.simulator.math;

/**
 * The only access to functions whose last digits depend on where a program runs. What is behind it
 * gives the same bits on every JVM and, compiled to WebAssembly, in every browser: the elementary
 * functions are those of fdlibm, as {@link StrictMath} defines them, in Java code of this package;
 * the others are defined exactly (to the nearest, or a rounding that is stated).
 *
 * <p>{@link Math#sqrt}, {@code abs}, {@code min}, {@code max}, {@code floor}, {@code ceil} and
 * {@code copySign} are exact everywhere and need no door.
 */
public final class ExactMath {

    private ExactMath() {}

    /** eˣ. */
    public static double exp(double x) {
        return Exponential.exp(x);
    }

    /** eˣ - 1, exact to the last digits near 0. */
    public static double expm1(double x) {
        return Exponential.expm1(x);
    }

    /** The natural logarithm. */
    public static double log(double x) {
        return Logarithm.log(x);
    }

    /** The natural logarithm of 1 + x, exact to the last digits near 0. */
    public static double log1p(double x) {
        return Logarithm.log1p(x);
    }

    /** The logarithm to base 10. */
    public static double log10(double x) {
        return Logarithm.log10(x);
    }

    /** xʸ. */
    public static double pow(double x, double y) {
        return Power.pow(x, y);
    }

    /** The sine of an angle in radians. */
    public static double sin(double x) {
        return Trigonometry.sin(x);
    }

    /** The cosine of an angle in radians. */
    public static double cos(double x) {
        return Trigonometry.cos(x);
    }

    /** The tangent of an angle in radians. */
    public static double tan(double x) {
        return Trigonometry.tan(x);
    }

    /** The arc sine, in radians. */
    public static double asin(double x) {
        return ArcFunctions.asin(x);
    }

    /** The arc cosine, in radians. */
    public static double acos(double x) {
        return ArcFunctions.acos(x);
    }

    /** The arc tangent, in radians. */
    public static double atan(double x) {
        return ArcFunctions.atan(x);
    }

    /** The hyperbolic sine. */
    public static double sinh(double x) {
        return Hyperbolic.sinh(x);
    }

    /** The hyperbolic cosine. */
    public static double cosh(double x) {
        return Hyperbolic.cosh(x);
    }

    /** The hyperbolic tangent. */
    public static double tanh(double x) {
        return Hyperbolic.tanh(x);
    }

    /** The nearest whole number, an even one of two. */
    public static double rint(double x) {
        return Rounding.rint(x);
    }

    /** The nearest whole number, the larger of two; the nearest long where there is none. */
    public static long round(double x) {
        return Rounding.round(x);
    }

    /** x · 2ⁿ, rounded once. */
    public static double scalb(double x, int n) {
        return Rounding.scalb(x, n);
    }

    /** a · b + c, rounded once. */
    public static double fma(double a, double b, double c) {
        return Fused.multiplyAdd(a, b, c);
    }

    /** The next larger double. */
    public static double nextUp(double x) {
        if (!(x < Double.POSITIVE_INFINITY)) {
            return x;
        }
        long bits = Double.doubleToRawLongBits(x + 0.0);
        return Double.longBitsToDouble(bits >= 0 ? bits + 1 : bits - 1);
    }

    /**
     * The double nearest to a decimal number, as {@link Double#parseDouble} reads it.
     *
     * @throws NumberFormatException if it is none
     */
    public static double parse(String text) {
        return Decimals.parse(text);
    }

    /**
     * The float nearest to a decimal number.
     *
     * @throws NumberFormatException if it is none
     */
    public static float parseFloat(String text) {
        return Decimals.parseFloat(text);
    }

    /**
     * The shortest decimal that reads back as the same number, as {@link Double#toString} writes
     * it.
     */
    public static String text(double value) {
        return Decimals.text(value);
    }
}
