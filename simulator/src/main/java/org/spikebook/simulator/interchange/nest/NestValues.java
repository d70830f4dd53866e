package org.spikebook.simulator.interchange.nest;

import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.parameter.Distribution;
import org.spikebook.simulator.parameter.Value;

import java.util.regex.Pattern;

/** Values as NEST takes them: real numbers with a point, lists, and distributions. */
final class NestValues {

    private static final Pattern WHOLE = Pattern.compile("-?\\d+");

    private NestValues() {}

    /** NEST tells whole numbers from real ones. */
    static String real(double value) {
        String text = Python.number(value);
        return WHOLE.matcher(text).matches() ? text + ".0" : text;
    }

    /** An array of real numbers. */
    static String array(double... values) {
        return Python.array(values) + ".astype(float)";
    }

    /** A number, one for each node, or a distribution with some spread, as NEST asks for. */
    static String of(Value value) {
        return switch (value.simplified()) {
            case Value.Real(double number) -> real(number);
            case Value.Series(var list) ->
                    array(list.stream().mapToDouble(Double::doubleValue).toArray()) + ".tolist()";
            case Value.Random(Distribution distribution) -> drawn(distribution);
            case Value.Word _, Value.Flag _ ->
                    throw new IllegalArgumentException(value + " is not a number");
        };
    }

    private static String drawn(Distribution distribution) {
        return switch (distribution) {
            case Distribution.Uniform(double low, double high) ->
                    "nest.random.uniform(min=%s, max=%s)".formatted(real(low), real(high));
            case Distribution.Normal(double mean, double sd) ->
                    "nest.random.normal(mean=%s, std=%s)".formatted(real(mean), real(sd));
            case Distribution.Lognormal(double median, double sigma) -> lognormal(median, sigma);
        };
    }

    /** Of the sign of the median; what NEST draws is above 0. */
    private static String lognormal(double median, double sigma) {
        String magnitude =
                "nest.random.lognormal(mean=%s, std=%s)"
                        .formatted(real(ExactMath.log(Math.abs(median))), real(sigma));
        return median < 0 ? magnitude + " * -1.0" : magnitude;
    }
}
