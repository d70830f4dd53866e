package org.spikebook.simulator.interchange.brian.neuron;

import static org.spikebook.simulator.interchange.script.Python.number;
import static org.spikebook.simulator.interchange.script.Python.quantity;

import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.parameter.Distribution;
import org.spikebook.simulator.parameter.Value;

/**
 * The right side of an assignment to a variable that each member has: a number, a list, or an
 * expression that Brian draws again for each member.
 */
public final class Drawn {

    private Drawn() {}

    /**
     * What is assigned.
     *
     * @param unit of the value, {@code 1} if it has none
     */
    public static String assigned(Value value, String unit) {
        return switch (value) {
            case Value.Real(double number) -> quantity(number, unit);
            case Value.Series(var list) ->
                    Python.array(list.stream().mapToDouble(Double::doubleValue).toArray())
                            + times(unit);
            case Value.Random(Distribution distribution) ->
                    "'" + expression(distribution, unit) + "'";
            case Value.Word _, Value.Flag _ ->
                    throw new IllegalArgumentException(value + " is not a number");
        };
    }

    /** Whether a parameter is drawn or listed, so that each member has its own. */
    static boolean varies(Value value) {
        return !(value instanceof Value.Real);
    }

    /** An expression of Brian that draws one value. */
    public static String expression(Distribution distribution, String unit) {
        return switch (distribution) {
            case Distribution.Uniform(double low, double high) ->
                    "(" + number(low) + " + " + number(high - low) + "*rand())" + times(unit);
            case Distribution.Normal(double mean, double sd) ->
                    "(" + number(mean) + " + " + number(sd) + "*randn())" + times(unit);
            case Distribution.Lognormal(double median, double sigma) ->
                    number(median) + "*exp(" + number(sigma) + "*randn())" + times(unit);
        };
    }

    private static String times(String unit) {
        return unit.equals("1") ? "" : "*" + unit;
    }
}
