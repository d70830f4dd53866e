package org.spikebook.simulator.equation.check;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An expression whose names are looked up and whose units are right, in coherent units. What its
 * methods make of constants alone is a constant, by the same operations that a step would do, so
 * that no bit changes; its records alone compute nothing.
 */
public sealed interface Term {

    /** The sum of this and another term. */
    default Term plus(Term other) {
        return arithmetic(Operator.PLUS, other);
    }

    /** The product of this and another term. */
    default Term times(Term other) {
        return arithmetic(Operator.TIMES, other);
    }

    /** What an operator makes of this term on its left and another one on its right. */
    default Term arithmetic(Operator operator, Term right) {
        if (this instanceof Constant(double a) && right instanceof Constant(double b)) {
            return new Constant(operator.value(a, b));
        }
        if (operator == Operator.TIMES && equals(Constant.ONE)) {
            return right;
        }
        boolean scales = operator == Operator.TIMES || operator == Operator.OVER;
        return scales && right.equals(Constant.ONE) ? this : new Arithmetic(operator, this, right);
    }

    /** This term with the other sign, {@code -x}. */
    default Term negative() {
        return this instanceof Constant(double value) ? new Constant(-value) : new Minus(this);
    }

    /** A power with a whole exponent. */
    default Term power(int n) {
        return this instanceof Constant(double value)
                ? new Constant(Power.value(value, n))
                : new Power(this, n);
    }

    /** The value of a function. */
    static Term apply(Function function, List<Term> arguments) {
        double[] values = new double[arguments.size()];
        for (int k = 0; k < values.length; k++) {
            if (!(arguments.get(k) instanceof Constant(double value))) {
                return new Apply(function, arguments);
            }
            values[k] = value;
        }
        return new Constant(Functions.value(function, values));
    }

    /**
     * A step's worth of this slope, {@code h · slope}, multiplied in the order in which one would
     * write it down: {@code h * a * (b - u)} is {@code (h * a) * (b - u)}.
     */
    default Term scaled(double h) {
        return this instanceof Arithmetic(Operator operator, Term left, Term right)
                        && (operator == Operator.TIMES || operator == Operator.OVER)
                ? left.scaled(h).arithmetic(operator, right)
                : new Constant(h).times(this);
    }

    /** How many numbers and names it has, each as often as it occurs. */
    default int leaves() {
        int[] leaves = new int[1];
        replace(leaf -> {
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
    default Term replace(UnaryOperator<Term> leaf) {
        return switch (this) {
            case Constant _, Variable _, Parameter _, Sub _, Input _, Before _, Step _ ->
                    leaf.apply(this);
            case Arithmetic(Operator operator, Term left, Term right) ->
                    left.replace(leaf).arithmetic(operator, right.replace(leaf));
            case Minus(Term of) -> of.replace(leaf).negative();
            case Power(Term base, int n) -> base.replace(leaf).power(n);
            case Apply(Function function, List<Term> arguments) ->
                    apply(function, arguments.stream().map(each -> each.replace(leaf)).toList());
            case Indicator(Condition condition) -> new Indicator(condition.replace(leaf));
        };
    }

    /** A number. */
    record Constant(double value) implements Term {
        static final Term ZERO = new Constant(0);
        static final Term ONE = new Constant(1);
    }

    /** The state variable of an index. */
    record Variable(int index) implements Term {}

    /** The parameter of an index. */
    record Parameter(int index) implements Term {}

    /** The subexpression of an index. */
    record Sub(int index) implements Term {}

    /** The current into the neuron in this step. */
    record Input() implements Term {}

    /** The potential at the start of the step. */
    record Before() implements Term {}

    /** The time step in ms. */
    record Step() implements Term {}

    record Arithmetic(Operator operator, Term left, Term right) implements Term {}

    record Minus(Term of) implements Term {}

    /** A product of n equal factors, multiplied from the left; its inverse where n is negative. */
    record Power(Term base, int n) implements Term {
        static double value(double base, int n) {
            double product = n == 0 ? 1 : base;
            for (int k = 1; k < Math.abs(n); k++) {
                product *= base;
            }
            return n < 0 ? 1 / product : product;
        }
    }

    record Apply(Function function, List<Term> arguments) implements Term {
        public Apply {
            arguments = List.copyOf(arguments);
        }
    }

    /** 1 where a condition holds, else 0. */
    record Indicator(Condition condition) implements Term {}

    enum Operator {
        PLUS,
        MINUS,
        TIMES,
        OVER;

        double value(double a, double b) {
            return switch (this) {
                case PLUS -> a + b;
                case MINUS -> a - b;
                case TIMES -> a * b;
                case OVER -> a / b;
            };
        }
    }
}
