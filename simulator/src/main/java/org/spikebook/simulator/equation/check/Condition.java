package org.spikebook.simulator.equation.check;

/** A condition whose names are looked up and whose units are right. */
public sealed interface Condition {

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
