package org.spikebook.simulator.equation.check;

import org.spikebook.simulator.equation.syntax.Dimension;
import org.spikebook.simulator.equation.syntax.EquationException;
import org.spikebook.simulator.equation.syntax.Expression;
import org.spikebook.simulator.math.ExactMath;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks up the names of an expression and checks its units. */
final class TermChecker {

    private static final int LARGEST_PRODUCT = 16;

    private final SymbolTable names;

    TermChecker(SymbolTable names) {
        this.names = names;
    }

    /** A term and what kind of quantity it is. */
    private record Typed(Term term, Dimension dimension) {

        /** Zero is zero in every unit. */
        boolean isZero() {
            return term instanceof Term.Constant(double value) && value == 0;
        }
    }

    /** A number of the given dimension. */
    Term number(Expression written, Dimension needed) throws EquationException {
        Typed typed = number(written);
        if (!typed.dimension.equals(needed) && !typed.isZero()) {
            throw new EquationException(
                    written.position(), "wrongUnit", typed.dimension.text(), needed.text());
        }
        return typed.term;
    }

    Condition condition(Expression written) throws EquationException {
        return switch (written) {
            case Expression.Comparison comparison -> comparison(comparison);
            case Expression.Joined(String operator, var left, var right, _) ->
                    operator.equals("and")
                            ? new Condition.And(condition(left), condition(right))
                            : new Condition.Or(condition(left), condition(right));
            case Expression.Not(var of, _) -> new Condition.Not(condition(of));
            case Expression.Number _,
                    Expression.Name _,
                    Expression.Arithmetic _,
                    Expression.Minus _,
                    Expression.Call _ ->
                    throw new EquationException(written.position(), "notACondition");
        };
    }

    private Condition comparison(Expression.Comparison written) throws EquationException {
        Typed left = number(written.left());
        Typed right = number(written.right());
        requireSame(left, right, written);
        Condition.Relation relation =
                switch (written.operator()) {
                    case "<" -> Condition.Relation.LESS;
                    case "<=" -> Condition.Relation.AT_MOST;
                    case ">" -> Condition.Relation.GREATER;
                    case ">=" -> Condition.Relation.AT_LEAST;
                    case "==" -> Condition.Relation.EQUAL;
                    default -> Condition.Relation.NOT_EQUAL;
                };
        return new Condition.Comparison(relation, left.term, right.term);
    }

    private Typed number(Expression written) throws EquationException {
        return switch (written) {
            case Expression.Number(double value, _) ->
                    new Typed(new Term.Constant(value), Dimension.NONE);
            case Expression.Name name -> name(name);
            case Expression.Minus(var of, _) -> {
                Typed typed = number(of);
                yield new Typed(typed.term.negative(), typed.dimension);
            }
            case Expression.Arithmetic arithmetic -> arithmetic(arithmetic);
            case Expression.Call call -> call(call);
            case Expression.Comparison _, Expression.Joined _, Expression.Not _ ->
                    throw new EquationException(written.position(), "notANumber");
        };
    }

    private Typed name(Expression.Name written) throws EquationException {
        Optional<SymbolTable.Meaning> meaning = names.find(written.name());
        if (meaning.isPresent()) {
            return new Typed(meaning.get().term(), meaning.get().dimension());
        }
        throw switch (written.name()) {
            case "t" -> new EquationException(written.position(), "noTime");
            case "xi" -> new EquationException(written.position(), "noNoise", written.name());
            default ->
                    new EquationException(
                            written.position(), "unknownName", written.name(), names.known());
        };
    }

    private Typed arithmetic(Expression.Arithmetic written) throws EquationException {
        Typed left = number(written.left());
        if (written.operator().equals("**")) {
            return power(left, written);
        }
        Typed right = number(written.right());
        return switch (written.operator()) {
            case "*" ->
                    reasonable(
                            left.term.times(right.term),
                            left.dimension.times(right.dimension),
                            written);
            case "/" ->
                    reasonable(
                            left.term.arithmetic(Term.Operator.OVER, right.term),
                            left.dimension.over(right.dimension),
                            written);
            default -> {
                requireSame(left, right, written);
                Term.Operator operator =
                        written.operator().equals("+") ? Term.Operator.PLUS : Term.Operator.MINUS;
                yield new Typed(
                        left.term.arithmetic(operator, right.term),
                        left.isZero() ? right.dimension : left.dimension);
            }
        };
    }

    private Typed power(Typed base, Expression.Arithmetic written) throws EquationException {
        Term exponent = number(written.right(), Dimension.NONE);
        if (exponent instanceof Term.Constant(double n)
                && n == ExactMath.rint(n)
                && Math.abs(n) <= LARGEST_PRODUCT) {
            return reasonable(base.term.power((int) n), base.dimension.power((int) n), written);
        }
        if (!base.dimension.equals(Dimension.NONE)) {
            throw new EquationException(
                    written.position(), "powerOfUnit", base.dimension.text(), LARGEST_PRODUCT);
        }
        return new Typed(Term.apply(Function.POWER, List.of(base.term, exponent)), Dimension.NONE);
    }

    private static Typed reasonable(Term term, Dimension dimension, Expression written)
            throws EquationException {
        if (!dimension.isReasonable()) {
            throw new EquationException(written.position(), "unitTooLarge");
        }
        return new Typed(term, dimension);
    }

    private Typed call(Expression.Call written) throws EquationException {
        String word = written.function();
        if (word.equals("int")) {
            requireArguments(written, 1);
            return new Typed(
                    new Term.Indicator(condition(written.arguments().getFirst())), Dimension.NONE);
        }
        Optional<Function> function = Function.find(word);
        if (function.isEmpty()) {
            throw word.startsWith("rand")
                    ? new EquationException(written.position(), "noNoise", word)
                    : new EquationException(written.position(), "unknownFunction", word, known());
        }
        requireArguments(written, function.get().arguments());
        return call(function.get(), written);
    }

    private Typed call(Function function, Expression.Call written) throws EquationException {
        List<Term> terms = new ArrayList<>();
        Typed first = number(written.arguments().getFirst());
        terms.add(first.term);
        for (Expression other : written.arguments().subList(1, written.arguments().size())) {
            Typed typed = number(other);
            requireSame(first, typed, written);
            terms.add(typed.term);
            first = first.isZero() ? typed : first;
        }
        Dimension dimension = first.dimension;
        if (function.rule() == Function.Rule.NUMBERS && !dimension.equals(Dimension.NONE)) {
            throw new EquationException(
                    written.position(), "needsPureNumber", function.word(), dimension.text());
        }
        Dimension result =
                switch (function.rule()) {
                    case NUMBERS, SIGN -> Dimension.NONE;
                    case SAME -> dimension;
                    case ROOT -> root(dimension, written);
                };
        return new Typed(Term.apply(function, terms), result);
    }

    private static Dimension root(Dimension of, Expression written) throws EquationException {
        Optional<Dimension> root = of.root();
        if (root.isEmpty()) {
            throw new EquationException(written.position(), "noRoot", of.text());
        }
        return root.get();
    }

    private static void requireArguments(Expression.Call written, int count)
            throws EquationException {
        if (written.arguments().size() != count) {
            throw new EquationException(
                    written.position(),
                    "wrongArguments",
                    written.function(),
                    count,
                    written.arguments().size());
        }
    }

    private static void requireSame(Typed left, Typed right, Expression written)
            throws EquationException {
        if (!left.dimension.equals(right.dimension) && !left.isZero() && !right.isZero()) {
            throw new EquationException(
                    written.position(),
                    "unlikeUnits",
                    left.dimension.text(),
                    right.dimension.text());
        }
    }

    private static String known() {
        return Arrays.stream(Function.values())
                .filter(f -> f != Function.POWER)
                .map(Function::word)
                .collect(Collectors.joining(", "));
    }
}
