package org.spikebook.simulator.equation.syntax;

import org.spikebook.simulator.math.ExactMath;

import java.util.Optional;

/** Reads the unit after a colon: {@code mV}, {@code 1/ms}, {@code nS/mV**2}. */
final class UnitReader {

    private UnitReader() {}

    static ScaledUnit read(Expression written) throws EquationException {
        ScaledUnit unit = evaluate(written);
        if (!unit.isReasonable()) {
            throw new EquationException(written.position(), "unitTooLarge");
        }
        return unit;
    }

    private static ScaledUnit evaluate(Expression written) throws EquationException {
        return switch (written) {
            case Expression.Number(double value, var position) -> {
                if (value != 1) {
                    throw new EquationException(position, "numberInUnit");
                }
                yield ScaledUnit.ONE;
            }
            case Expression.Name(String name, var position) -> {
                Optional<ScaledUnit> unit = Units.find(name);
                if (unit.isEmpty()) {
                    throw new EquationException(position, "unknownUnit", name);
                }
                yield unit.get();
            }
            case Expression.Arithmetic product -> product(product);
            case Expression.Minus _,
                    Expression.Call _,
                    Expression.Comparison _,
                    Expression.Joined _,
                    Expression.Not _ ->
                    throw new EquationException(written.position(), "notAUnit");
        };
    }

    private static ScaledUnit product(Expression.Arithmetic product) throws EquationException {
        return switch (product.operator()) {
            case "*" -> evaluate(product.left()).times(evaluate(product.right()));
            case "/" -> evaluate(product.left()).times(evaluate(product.right()).power(-1));
            case "**" -> {
                int exponent = exponent(product.right());
                yield evaluate(product.left()).power(exponent);
            }
            default -> throw new EquationException(product.position(), "notAUnit");
        };
    }

    /** A small whole number, with its sign. */
    private static int exponent(Expression written) throws EquationException {
        if (written instanceof Expression.Minus(Expression of, _)) {
            return -exponent(of);
        }
        if (written instanceof Expression.Number(double value, _)
                && value == ExactMath.rint(value)
                && value <= 8) {
            return (int) value;
        }
        throw new EquationException(written.position(), "notAUnit");
    }
}
