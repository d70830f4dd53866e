package org.spikebook.simulator.equation.check;

import java.util.List;

/** An expression whose names are looked up and whose units are right, in coherent units. */
public sealed interface Term {

    record Constant(double value) implements Term {}

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

    /** The length of a step in ms. */
    record Step() implements Term {}

    record Arithmetic(Operator operator, Term left, Term right) implements Term {}

    record Minus(Term of) implements Term {}

    /** A product of n equal factors, multiplied from the left; its inverse where n is negative. */
    record Power(Term base, int n) implements Term {}

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
        OVER
    }
}
