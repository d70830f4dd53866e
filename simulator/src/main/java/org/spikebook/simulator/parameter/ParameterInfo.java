package org.spikebook.simulator.parameter;

import java.util.List;

/**
 * What a form, a validator, an exporter or a documentation page needs to know of one parameter.
 *
 * @param name as in JSON, with its unit as a suffix: {@code tauMemMs}
 * @param kind what values it takes
 * @param unit printed beside the value
 * @param defaultValue taken where the parameter is left out
 * @param min least value, for {@link Kind#REAL}, {@link Kind#WHOLE} and the members of a {@link
 *     Kind#SERIES}
 * @param minAllowed whether {@code min} itself is allowed
 * @param max greatest value, allowed
 * @param step what one turn of a stepper changes; 0 where it makes no sense
 * @param options what a {@link Kind#CHOICE} offers, in order; empty for the other kinds
 * @param symbol its letter in formulas, in LaTeX, for example {@code \tau_m}
 * @param drawable whether a {@link Distribution} may stand in place of a number
 */
public record ParameterInfo(
        String name,
        Kind kind,
        Unit unit,
        Value defaultValue,
        double min,
        boolean minAllowed,
        double max,
        double step,
        List<String> options,
        String symbol,
        boolean drawable) {

    /** What values a parameter takes. */
    public enum Kind {
        REAL,
        WHOLE,
        CHOICE,
        FLAG,
        NAME,
        /** Several lines, for example equations. */
        TEXT,
        SERIES
    }

    public ParameterInfo {
        options = List.copyOf(options);
    }

    /** A number of any sign, with its default. Narrow it with {@link #between}, {@link #above}. */
    public static ParameterInfo real(String name, String symbol, Unit unit, double defaultValue) {
        return plain(name, Kind.REAL, Value.of(defaultValue), List.of())
                .written(symbol, unit)
                .between(-1e9, 1e9)
                .step(1);
    }

    /** A whole number in a range, both ends allowed. */
    public static ParameterInfo whole(
            String name, String symbol, int defaultValue, int min, int max) {
        return plain(name, Kind.WHOLE, Value.of(defaultValue), List.of())
                .written(symbol, Unit.NONE)
                .between(min, max)
                .step(1);
    }

    /** One of several words; the first is the default. */
    public static ParameterInfo choice(String name, String... options) {
        return plain(name, Kind.CHOICE, Value.of(options[0]), List.of(options));
    }

    /** A switch. */
    public static ParameterInfo flag(String name, boolean defaultValue) {
        return plain(name, Kind.FLAG, Value.of(defaultValue), List.of());
    }

    /** A free name, for example of a data set. */
    public static ParameterInfo name(String name, String defaultValue) {
        return plain(name, Kind.NAME, Value.of(defaultValue), List.of());
    }

    /** A text of several lines. */
    public static ParameterInfo text(String name, String defaultValue) {
        return plain(name, Kind.TEXT, Value.of(defaultValue), List.of());
    }

    /** A list of numbers; empty by default. */
    public static ParameterInfo series(String name, String symbol, Unit unit, double min) {
        return plain(name, Kind.SERIES, new Value.Series(List.of()), List.of())
                .written(symbol, unit)
                .between(min, 1e9);
    }

    private static ParameterInfo plain(
            String name, Kind kind, Value defaultValue, List<String> options) {
        return new ParameterInfo(
                name, kind, Unit.NONE, defaultValue, 0, true, 0, 0, options, "", false);
    }

    private ParameterInfo written(String symbol, Unit unit) {
        return new ParameterInfo(
                name,
                kind,
                unit,
                defaultValue,
                min,
                minAllowed,
                max,
                step,
                options,
                symbol,
                drawable);
    }

    /** The default as a number. */
    public double defaultNumber() {
        return ParameterValues.defaults(List.of(this)).number(name);
    }

    /** The same, from {@code min} to {@code max}, both allowed. */
    public ParameterInfo between(double min, double max) {
        return new ParameterInfo(
                name, kind, unit, defaultValue, min, true, max, step, options, symbol, drawable);
    }

    /** The same, greater than {@code min} (which is not allowed) and at most {@code max}. */
    public ParameterInfo above(double min, double max) {
        return new ParameterInfo(
                name, kind, unit, defaultValue, min, false, max, step, options, symbol, drawable);
    }

    /** The same, with another step. */
    public ParameterInfo step(double step) {
        return new ParameterInfo(
                name,
                kind,
                unit,
                defaultValue,
                min,
                minAllowed,
                max,
                step,
                options,
                symbol,
                drawable);
    }

    /** The same, which may also be drawn from a distribution. */
    public ParameterInfo drawn() {
        return new ParameterInfo(
                name, kind, unit, defaultValue, min, minAllowed, max, step, options, symbol, true);
    }
}
