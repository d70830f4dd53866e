package org.spikebook.simulator.interchange.pynn;

import static org.spikebook.simulator.interchange.script.Python.number;

import org.spikebook.simulator.interchange.script.Python;
import org.spikebook.simulator.math.ExactMath;
import org.spikebook.simulator.parameter.Distribution;
import org.spikebook.simulator.parameter.Value;

/** Values in units of PyNN: a thousandth of ours for capacitances, currents and conductances. */
final class PynnValues {

    /** From pF, pA and nS to nF, nA and µS. */
    static final double THOUSANDTH = 0.001;

    /** Digits beyond these come from scaling. */
    private static final double DIGITS = 1e15;

    private PynnValues() {}

    static double scaled(double value, double factor) {
        return factor == THOUSANDTH
                ? ExactMath.rint(value * DIGITS / 1000) / DIGITS
                : value * factor;
    }

    /** Whether PyNN draws such values: its lognormal ones are above 0. */
    static boolean canBeDrawn(Value value, double factor) {
        return !(value.simplified() instanceof Value.Random(Distribution.Lognormal own))
                || own.median() * factor > 0;
    }

    /**
     * The values of the members of a population.
     *
     * @param size how many there are
     */
    static String ofMembers(Value value, double factor, int size) {
        return canBeDrawn(value, factor)
                ? of(value, factor)
                : "-%s.next(%d)".formatted(of(value, -factor), size);
    }

    /** A number, one for each member, or a distribution from which PyNN draws. */
    static String of(Value value, double factor) {
        return switch (value.simplified()) {
            case Value.Real(double real) -> number(scaled(real, factor));
            case Value.Series(var list) ->
                    Python.array(list.stream().mapToDouble(each -> scaled(each, factor)).toArray());
            case Value.Random(Distribution distribution) -> drawn(distribution, factor);
            case Value.Word _, Value.Flag _ ->
                    throw new IllegalArgumentException(value + " is not a number");
        };
    }

    private static String drawn(Distribution distribution, double factor) {
        return switch (distribution) {
            case Distribution.Uniform(double low, double high) -> uniform(low, high, factor);
            case Distribution.Normal(double mean, double sd) ->
                    random(
                            "normal",
                            "mu=" + number(scaled(mean, factor)),
                            "sigma=" + number(scaled(sd, Math.abs(factor))));
            case Distribution.Lognormal(double median, double sigma) ->
                    random(
                            "lognormal",
                            "mu=" + number(ExactMath.log(scaled(median, factor))),
                            "sigma=" + number(sigma));
        };
    }

    private static String uniform(double low, double high, double factor) {
        double first = scaled(low, factor);
        double second = scaled(high, factor);
        return random(
                "uniform",
                "low=" + number(Math.min(first, second)),
                "high=" + number(Math.max(first, second)));
    }

    static String random(String name, String... parameters) {
        return "RandomDistribution('%s', %s, rng=rng)"
                .formatted(name, String.join(", ", parameters));
    }
}
