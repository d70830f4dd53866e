package org.spikebook.simulator.equation.syntax;

import java.util.List;
import java.util.stream.Stream;

/** What expressions name. */
public final class ExpressionNames {

    private ExpressionNames() {}

    /** The names in an expression, those of functions apart; from left to right. */
    public static Stream<String> names(Expression expression) {
        return expression instanceof Expression.Name(String name, _)
                ? Stream.of(name)
                : parts(expression).stream().flatMap(ExpressionNames::names);
    }

    /** The functions that an expression calls, from left to right. */
    public static Stream<String> functions(Expression expression) {
        Stream<String> own =
                expression instanceof Expression.Call(String function, _, _)
                        ? Stream.of(function)
                        : Stream.empty();
        return Stream.concat(own, parts(expression).stream().flatMap(ExpressionNames::functions));
    }

    private static List<Expression> parts(Expression expression) {
        return switch (expression) {
            case Expression.Number _, Expression.Name _ -> List.of();
            case Expression.Arithmetic a -> List.of(a.left(), a.right());
            case Expression.Comparison c -> List.of(c.left(), c.right());
            case Expression.Joined j -> List.of(j.left(), j.right());
            case Expression.Minus m -> List.of(m.of());
            case Expression.Not n -> List.of(n.of());
            case Expression.Call c -> c.arguments();
        };
    }
}
