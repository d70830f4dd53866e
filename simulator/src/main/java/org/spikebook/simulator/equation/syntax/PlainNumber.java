package org.spikebook.simulator.equation.syntax;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Tells a parameter's default ({@code -65}, {@code -65*mV}) from a subexpression. */
public final class PlainNumber {

    private PlainNumber() {}

    /**
     * The number in the declared unit, where nothing but a number is written, or a number times a
     * unit of the same dimension.
     *
     * @param taken names to which the text gives a meaning of its own, so that they are not units
     */
    public static OptionalDouble of(Expression written, ScaledUnit declared, Set<String> taken) {
        return switch (written) {
            case Expression.Number(double value, _) -> OptionalDouble.of(value);
            case Expression.Minus(var of, _) -> {
                OptionalDouble number = of(of, declared, taken);
                yield number.isPresent()
                        ? OptionalDouble.of(-number.getAsDouble())
                        : OptionalDouble.empty();
            }
            case Expression.Arithmetic(String operator, var left, var right, _) ->
                    operator.equals("*")
                                    && right instanceof Expression.Name(String name, _)
                                    && !taken.contains(name)
                            ? inUnit(left, name, declared)
                            : OptionalDouble.empty();
            case Expression.Name _,
                    Expression.Call _,
                    Expression.Comparison _,
                    Expression.Joined _,
                    Expression.Not _ ->
                    OptionalDouble.empty();
        };
    }

    private static OptionalDouble inUnit(Expression number, String unit, ScaledUnit declared) {
        Optional<ScaledUnit> written =
                Units.find(unit).filter(u -> u.dimension().equals(declared.dimension()));
        OptionalDouble value = of(number, ScaledUnit.ONE, Set.of());
        if (written.isEmpty() || value.isEmpty() || number instanceof Expression.Arithmetic) {
            return OptionalDouble.empty();
        }
        int exponent = written.get().exponent() - declared.exponent();
        return OptionalDouble.of(
                new ScaledUnit(Dimension.NONE, exponent).coherent(value.getAsDouble()));
    }
}
