package org.spikebook.simulator.equation.check;

import java.util.function.UnaryOperator;

/** A condition whose names are looked up and whose units are right. */
public sealed interface Condition {

    /** The same condition with other leaves of its terms. */
    default Condition replace(UnaryOperator<Term> leaf) {
        return switch (this) {
            case Comparison(Relation relation, Term left, Term right) ->
                    new Comparison(relation, left.replace(leaf), right.replace(leaf));
            case And(Condition left, Condition right) ->
                    new And(left.replace(leaf), right.replace(leaf));
            case Or(Condition left, Condition right) ->
                    new Or(left.replace(leaf), right.replace(leaf));
            case Not(Condition of) -> new Not(of.replace(leaf));
        };
    }

    /** Never holds for what is not a number, except {@link Relation#NOT_EQUAL}. */
    record Comparison(Relation relation, Term left, Term right) implements Condition {}

    record And(Condition left, Condition right) implements Condition {}

    record Or(Condition left, Condition right) implements Condition {}

    record Not(Condition of) implements Condition {}

    enum Relation {
        LESS,
        AT_MOST,
        GREATER,
        AT_LEAST,
        EQUAL,
        NOT_EQUAL;

        /** Whether it holds between two numbers. */
        public boolean holds(double a, double b) {
            return switch (this) {
                case LESS -> a < b;
                case AT_MOST -> a <= b;
                case GREATER -> a > b;
                case AT_LEAST -> a >= b;
                case EQUAL -> a == b;
                case NOT_EQUAL -> a != b;
            };
        }
    }
}
