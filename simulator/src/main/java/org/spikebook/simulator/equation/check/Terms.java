package org.spikebook.simulator.equation.check;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Makes terms; what consists of constants alone becomes a constant, by the same operations that a
 * step would do, so that no bit changes.
 */
public final class Terms {

    static final Term ZERO = new Term.Constant(0);
    static final Term ONE = new Term.Constant(1);

    private Terms() {}

    public static Term plus(Term left, Term right) {
        return arithmetic(Term.Operator.PLUS, left, right);
    }

    public static Term times(Term left, Term right) {
        return arithmetic(Term.Operator.TIMES, left, right);
    }

    static Term arithmetic(Term.Operator operator, Term left, Term right) {
        if (left instanceof Term.Constant(double a) && right instanceof Term.Constant(double b)) {
            return new Term.Constant(value(operator, a, b));
        }
        if (operator == Term.Operator.TIMES && left.equals(ONE)) {
            return right;
        }
        boolean scales = operator == Term.Operator.TIMES || operator == Term.Operator.OVER;
        return scales && right.equals(ONE) ? left : new Term.Arithmetic(operator, left, right);
    }

    static double value(Term.Operator operator, double a, double b) {
        return switch (operator) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case OVER -> a / b;
        };
    }

    static Term minus(Term of) {
        return of instanceof Term.Constant(double value)
                ? new Term.Constant(-value)
                : new Term.Minus(of);
    }

    static Term power(Term base, int n) {
        return base instanceof Term.Constant(double value)
                ? new Term.Constant(value(value, n))
                : new Term.Power(base, n);
    }

    /** A power by multiplication from the left. */
    static double value(double base, int n) {
        double product = n == 0 ? 1 : base;
        for (int k = 1; k < Math.abs(n); k++) {
            product *= base;
        }
        return n < 0 ? 1 / product : product;
    }

    public static Term apply(Function function, List<Term> arguments) {
        double[] values = new double[arguments.size()];
        for (int k = 0; k < values.length; k++) {
            if (!(arguments.get(k) instanceof Term.Constant(double value))) {
                return new Term.Apply(function, arguments);
            }
            values[k] = value;
        }
        return new Term.Constant(Functions.value(function, values));
    }

    /**
     * A step's worth of a slope, {@code h · slope}, multiplied in the order in which one would
     * write it down: {@code h * a * (b - u)} is {@code (h * a) * (b - u)}.
     */
    public static Term scaled(double h, Term slope) {
        if (slope instanceof Term.Arithmetic(var operator, var left, var right)
                && (operator == Term.Operator.TIMES || operator == Term.Operator.OVER)) {
            return arithmetic(operator, scaled(h, left), right);
        }
        return times(new Term.Constant(h), slope);
    }

    /** How many numbers and names a term has, each as often as it occurs. */
    static int leaves(Term term) {
        int[] leaves = new int[1];
        replace(
                term,
                leaf -> {
                    leaves[0]++;
                    return leaf;
                });
        return leaves[0];
    }

    /**
     * The same term with other leaves.
     *
     * @param leaf what to put in the place of a leaf
     */
    static Term replace(Term term, UnaryOperator<Term> leaf) {
        return switch (term) {
            case Term.Constant _,
                    Term.Variable _,
                    Term.Parameter _,
                    Term.Sub _,
                    Term.Input _,
                    Term.Before _,
                    Term.Step _ ->
                    leaf.apply(term);
            case Term.Arithmetic(var operator, var left, var right) ->
                    arithmetic(operator, replace(left, leaf), replace(right, leaf));
            case Term.Minus(var of) -> minus(replace(of, leaf));
            case Term.Power(var base, int n) -> power(replace(base, leaf), n);
            case Term.Apply(var function, var arguments) ->
                    apply(function, arguments.stream().map(a -> replace(a, leaf)).toList());
            case Term.Indicator(var condition) -> new Term.Indicator(replace(condition, leaf));
        };
    }

    /** The same condition with other leaves. */
    static Condition replace(Condition condition, UnaryOperator<Term> leaf) {
        return switch (condition) {
            case Condition.Comparison(var relation, var left, var right) ->
                    new Condition.Comparison(relation, replace(left, leaf), replace(right, leaf));
            case Condition.And(var left, var right) ->
                    new Condition.And(replace(left, leaf), replace(right, leaf));
            case Condition.Or(var left, var right) ->
                    new Condition.Or(replace(left, leaf), replace(right, leaf));
            case Condition.Not(var of) -> new Condition.Not(replace(of, leaf));
        };
    }
}
