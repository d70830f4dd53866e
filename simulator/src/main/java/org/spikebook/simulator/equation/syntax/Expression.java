package org.spikebook.simulator.equation.syntax;

import org.spikebook.simulator.problem.Position;

import java.util.List;
import java.util.stream.Stream;

/** What was written, before names are looked up and units checked. */
public sealed interface Expression {

    /** Where it is best pointed at: its first word, or its operator. */
    Position position();

    /** What it is made of, from left to right; nothing for a number or a name. */
    List<Expression> parts();

    /** The names in it, those of functions apart; from left to right. */
    default Stream<String> names() {
        return parts().stream().flatMap(Expression::names);
    }

    /** The functions that it calls, from left to right. */
    default Stream<String> functions() {
        return parts().stream().flatMap(Expression::functions);
    }

    record Number(double value, Position position) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    record Name(String name, Position position) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of();
        }

        @Override
        public Stream<String> names() {
            return Stream.of(name);
        }
    }

    /**
     * One of {@code + - * / **}.
     *
     * @param position of the operator
     */
    record Arithmetic(String operator, Expression left, Expression right, Position position)
            implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    record Minus(Expression of, Position position) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(of);
        }
    }

    record Call(String function, List<Expression> arguments, Position position)
            implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<Expression> parts() {
            return arguments;
        }

        @Override
        public Stream<String> functions() {
            return Stream.concat(Stream.of(function), Expression.super.functions());
        }
    }

    /** One of {@code < <= > >= == !=}. */
    record Comparison(String operator, Expression left, Expression right, Position position)
            implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** {@code and} or {@code or}. */
    record Joined(String operator, Expression left, Expression right, Position position)
            implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    record Not(Expression of, Position position) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(of);
        }
    }
}
