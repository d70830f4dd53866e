package org.spikebook.simulator.parameter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of a component's parameters, complete: what was left out holds its default. Immutable;
 * in the order of the description.
 */
public final class ParameterValues {

    private final Map<String, Value> values;

    private ParameterValues(Map<String, Value> values) {
        this.values = values;
    }

    /** All defaults of {@code infos}, with {@code given} in their place where a name is given. */
    public static ParameterValues of(List<ParameterInfo> infos, Map<String, Value> given) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (ParameterInfo info : infos) {
            values.put(info.name(), given.getOrDefault(info.name(), info.defaultValue()));
        }
        return new ParameterValues(values);
    }

    /** All defaults. */
    public static ParameterValues defaults(List<ParameterInfo> infos) {
        return of(infos, Map.of());
    }

    public Value value(String name) {
        Value value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "no parameter '" + name + "' among " + values.keySet());
        }
        return value;
    }

    /** The number {@code name}; the mean where it is drawn from a distribution. */
    public double number(String name) {
        return switch (value(name)) {
            case Value.Real(double number) -> number;
            case Value.Random(Distribution distribution) -> distribution.mean();
            case Value.Word _, Value.Flag _, Value.Series _ ->
                    throw new IllegalArgumentException("parameter '" + name + "' is not a number");
        };
    }

    public int whole(String name) {
        return (int) number(name);
    }

    public String word(String name) {
        if (value(name) instanceof Value.Word(String word)) {
            return word;
        }
        throw new IllegalArgumentException("parameter '" + name + "' is not a word");
    }

    public boolean flag(String name) {
        if (value(name) instanceof Value.Flag(boolean flag)) {
            return flag;
        }
        throw new IllegalArgumentException("parameter '" + name + "' is not a switch");
    }

    public List<Double> series(String name) {
        if (value(name) instanceof Value.Series(List<Double> series)) {
            return series;
        }
        throw new IllegalArgumentException("parameter '" + name + "' is not a series");
    }

    /** The same values with one of them changed. */
    public ParameterValues with(String name, Value value) {
        value(name);
        Map<String, Value> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new ParameterValues(changed);
    }

    /** All values by name, in the order of the description. */
    public Map<String, Value> asMap() {
        return Collections.unmodifiableMap(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParameterValues that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
