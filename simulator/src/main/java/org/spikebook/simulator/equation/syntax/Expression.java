package org.spikebook.simulator.equation.syntax;

import org.spikebook.simulator.problem.Position;

import java.util.List;

/** What was written, before names are looked up and units checked. */
public sealed interface Expression {

    /** Where it is best pointed at: its first word, or its operator. */
    Position position();

    record Number(double value, Position position) implements Expression {}

    record Name(String name, Position position) implements Expression {}

    /**
     * One of {@code + - * / **}.
     *
     * @param position of the operator
     */
    record Arithmetic(String operator, Expression left, Expression right, Position position)
            implements Expression {}

    record Minus(Expression of, Position position) implements Expression {}

    record Call(String function, List<Expression> arguments, Position position)
            implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** One of {@code < <= > >= == !=}. */
    record Comparison(String operator, Expression left, Expression right, Position position)
            implements Expression {}

    /** {@code and} or {@code or}. */
    record Joined(String operator, Expression left, Expression right, Position position)
            implements Expression {}

    record Not(Expression of, Position position) implements Expression {}
}
