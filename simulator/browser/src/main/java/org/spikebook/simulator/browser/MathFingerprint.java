package org.spikebook.simulator.browser;

import org.spikebook.simulator.math.ExactMath;

import java.util.List;

/** The bits that a function of mathematics gives at many arguments: the same in every home. */
public final class MathFingerprint {

    /** The functions that are compared. */
    public static final List<String> FUNCTIONS =
            List.of(
                    "exp", "expm1", "log", "log1p", "log10", "pow", "sin", "cos", "tan", "asin",
                    "acos", "atan", "sinh", "cosh", "tanh", "rint", "round", "scalb", "fma",
                    "nextUp", "parse", "text", "sqrt", "floor", "ceil", "min", "max", "abs",
                    "toInt", "toLong", "toFloat");

    private MathFingerprint() {}

    /** The line of a function; one of two arguments takes the next one too. */
    public static String of(String function, double[] arguments) {
        BitHash bits = new BitHash();
        for (int k = 0; k < arguments.length; k++) {
            double x = arguments[k];
            double y = arguments[(k + 1) % arguments.length];
            double z = arguments[(k + 2) % arguments.length];
            if (function.equals("text")) {
                bits.add(ExactMath.text(x).hashCode());
            } else {
                bits.add(value(function, x, y, z));
            }
        }
        return function + " " + bits;
    }

    private static double value(String function, double x, double y, double z) {
        return switch (function) {
            case "exp" -> ExactMath.exp(x);
            case "expm1" -> ExactMath.expm1(x);
            case "log" -> ExactMath.log(x);
            case "log1p" -> ExactMath.log1p(x);
            case "log10" -> ExactMath.log10(x);
            case "pow" -> ExactMath.pow(x, y);
            case "sin" -> ExactMath.sin(x);
            case "cos" -> ExactMath.cos(x);
            case "tan" -> ExactMath.tan(x);
            case "asin" -> ExactMath.asin(x);
            case "acos" -> ExactMath.acos(x);
            case "atan" -> ExactMath.atan(x);
            case "sinh" -> ExactMath.sinh(x);
            case "cosh" -> ExactMath.cosh(x);
            case "tanh" -> ExactMath.tanh(x);
            default -> exact(function, x, y, z);
        };
    }

    private static double exact(String function, double x, double y, double z) {
        return switch (function) {
            case "rint" -> ExactMath.rint(x);
            case "round" -> ExactMath.round(x);
            case "scalb" -> ExactMath.scalb(x, (int) y);
            case "fma" -> ExactMath.fma(x, y, z);
            case "nextUp" -> ExactMath.nextUp(x);
            case "parse" -> ExactMath.parse(ExactMath.text(x));
            case "sqrt" -> Math.sqrt(x);
            case "floor" -> Math.floor(x);
            case "ceil" -> Math.ceil(x);
            case "min" -> Math.min(x, y);
            case "max" -> Math.max(x, y);
            case "abs" -> Math.abs(x);
            case "toInt" -> (int) x;
            case "toLong" -> (long) x;
            case "toFloat" -> (float) x;
            default -> throw new IllegalArgumentException("no function: " + function);
        };
    }
}
