package org.spikebook.neuron.equation;

/**
 * How large typed equations may be. The size keeps the bytecode of a step, with four stages, mostly
 * below what the JVM's compiler takes on (8,000 bytes); larger ones run, but slowly.
 */
final class EquationLimits {

    /** Characters of a text. */
    static final int CHARACTERS = 10_000;

    /** Brackets, signs and powers inside one another. */
    static final int DEPTH = 40;

    /** Numbers, names and operators of all lines of a text together. */
    static final int SIZE = 400;

    /** Differential equations. */
    static final int VARIABLES = 24;

    /** Parameters and subexpressions, each. */
    static final int NAMES = 60;

    private EquationLimits() {}
}
