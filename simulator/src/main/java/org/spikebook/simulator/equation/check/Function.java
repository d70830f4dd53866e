package org.spikebook.simulator.equation.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The functions that may be called. Each is a method of {@link Functions} with the name of the
 * constant in lower case; nothing else is ever called from equations.
 */
public enum Function {
    EXP(1, Rule.NUMBERS),
    LOG(1, Rule.NUMBERS),
    LOG10(1, Rule.NUMBERS),
    EXPM1(1, Rule.NUMBERS),
    LOG1P(1, Rule.NUMBERS),
    EXPREL(1, Rule.NUMBERS),
    SIN(1, Rule.NUMBERS),
    COS(1, Rule.NUMBERS),
    TAN(1, Rule.NUMBERS),
    ARCSIN(1, Rule.NUMBERS),
    ARCCOS(1, Rule.NUMBERS),
    ARCTAN(1, Rule.NUMBERS),
    SINH(1, Rule.NUMBERS),
    COSH(1, Rule.NUMBERS),
    TANH(1, Rule.NUMBERS),
    FLOOR(1, Rule.NUMBERS),
    CEIL(1, Rule.NUMBERS),
    SIGN(1, Rule.SIGN),
    ABS(1, Rule.SAME),
    MIN(2, Rule.SAME),
    MAX(2, Rule.SAME),
    CLIP(3, Rule.SAME),
    SQRT(1, Rule.ROOT),
    POWER(2, Rule.NUMBERS);

    /** How the unit of the result follows from those of the arguments. */
    enum Rule {
        /** Takes and gives pure numbers. */
        NUMBERS,
        /** All arguments and the result have the same unit. */
        SAME,
        /** Takes any unit, gives a pure number. */
        SIGN,
        /** Halves the exponents. */
        ROOT
    }

    private final int arguments;
    private final Rule rule;

    Function(int arguments, Rule rule) {
        this.arguments = arguments;
        this.rule = rule;
    }

    int arguments() {
        return arguments;
    }

    Rule rule() {
        return rule;
    }

    /** As it is written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The function of a name; powers are written with their operator. */
    static Optional<Function> find(String word) {
        return Arrays.stream(values()).filter(f -> f != POWER && f.word().equals(word)).findFirst();
    }
}
