package org.spikebook.simulator.equation.syntax;

/**
 * How large typed equations may be. The size keeps the bytecode of a step, with four stages, mostly
 * below what the JVM's compiler takes on (8,000 bytes); larger ones run, but slowly.
 */
public final class EquationLimits {

    /** Characters of a text. */
    public static final int CHARACTERS = 10_000;

    /** Brackets, signs and powers inside one another. */
    static final int DEPTH = 40;

    /** Numbers, names and operators of all lines of a text together. */
    static final int SIZE = 400;

    /** Differential equations. */
    public static final int VARIABLES = 24;

    /** Parameters and subexpressions, each. */
    public static final int NAMES = 60;

    private EquationLimits() {}
}
