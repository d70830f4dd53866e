package org.spikebook.simulator.equation.check;

import org.spikebook.simulator.math.ExactMath;

/**
 * What equations may call: the same bits on every machine, so {@link ExactMath}, or operations that
 * IEEE 754 defines exactly.
 */
public final class Functions {

    private Functions() {}

    public static double value(Function function, double... x) {
        return switch (function) {
            case EXP -> exp(x[0]);
            case LOG -> log(x[0]);
            case LOG10 -> log10(x[0]);
            case EXPM1 -> expm1(x[0]);
            case LOG1P -> log1p(x[0]);
            case EXPREL -> exprel(x[0]);
            case SIN -> sin(x[0]);
            case COS -> cos(x[0]);
            case TAN -> tan(x[0]);
            case ARCSIN -> arcsin(x[0]);
            case ARCCOS -> arccos(x[0]);
            case ARCTAN -> arctan(x[0]);
            case SINH -> sinh(x[0]);
            case COSH -> cosh(x[0]);
            case TANH -> tanh(x[0]);
            case FLOOR -> floor(x[0]);
            case CEIL -> ceil(x[0]);
            case SIGN -> sign(x[0]);
            case ABS -> abs(x[0]);
            case MIN -> min(x[0], x[1]);
            case MAX -> max(x[0], x[1]);
            case CLIP -> clip(x[0], x[1], x[2]);
            case SQRT -> sqrt(x[0]);
            case POWER -> power(x[0], x[1]);
        };
    }

    public static double exp(double x) {
        return ExactMath.exp(x);
    }

    public static double log(double x) {
        return ExactMath.log(x);
    }

    public static double log10(double x) {
        return ExactMath.log10(x);
    }

    public static double expm1(double x) {
        return ExactMath.expm1(x);
    }

    public static double log1p(double x) {
        return ExactMath.log1p(x);
    }

    /** {@code (e^x - 1) / x}, whose limit at 0 is 1. */
    public static double exprel(double x) {
        return x == 0 ? 1 : ExactMath.expm1(x) / x;
    }

    public static double sin(double x) {
        return ExactMath.sin(x);
    }

    public static double cos(double x) {
        return ExactMath.cos(x);
    }

    public static double tan(double x) {
        return ExactMath.tan(x);
    }

    public static double arcsin(double x) {
        return ExactMath.asin(x);
    }

    public static double arccos(double x) {
        return ExactMath.acos(x);
    }

    public static double arctan(double x) {
        return ExactMath.atan(x);
    }

    public static double sinh(double x) {
        return ExactMath.sinh(x);
    }

    public static double cosh(double x) {
        return ExactMath.cosh(x);
    }

    public static double tanh(double x) {
        return ExactMath.tanh(x);
    }

    public static double floor(double x) {
        return Math.floor(x);
    }

    public static double ceil(double x) {
        return Math.ceil(x);
    }

    public static double sign(double x) {
        return Math.signum(x);
    }

    public static double abs(double x) {
        return Math.abs(x);
    }

    public static double min(double x, double y) {
        return Math.min(x, y);
    }

    public static double max(double x, double y) {
        return Math.max(x, y);
    }

    public static double clip(double x, double low, double high) {
        return Math.min(Math.max(x, low), high);
    }

    public static double sqrt(double x) {
        return Math.sqrt(x);
    }

    public static double power(double x, double y) {
        return ExactMath.pow(x, y);
    }
}
