package org.spikebook.simulator.equation.check;

import org.spikebook.simulator.equation.syntax.Dimension;
import org.spikebook.simulator.equation.syntax.EquationException;
import org.spikebook.simulator.equation.syntax.EquationLimits;
import org.spikebook.simulator.equation.syntax.Expression;
import org.spikebook.simulator.equation.syntax.Findings;
import org.spikebook.simulator.equation.syntax.StatementParser;
import org.spikebook.simulator.problem.Position;

import java.util.Optional;

/** Reads a formula of one pure number: an expression as in typed equations. */
public final class FormulaReader {

    /** What the formula is of, which becomes parameter 0 of its term. */
    public static final String VARIABLE = "x";

    private FormulaReader() {}

    /** The term; empty if nothing is written, or after a report. */
    public static Optional<Term> read(String text, Findings findings) {
        if (text.length() > EquationLimits.CHARACTERS) {
            findings.add(
                    new Position(1, 1), "textTooLong", text.length(), EquationLimits.CHARACTERS);
            return Optional.empty();
        }
        return StatementParser.parseFormula(text, findings)
                .filter(_ -> findings.isEmpty())
                .flatMap(expression -> term(expression, findings));
    }

    private static Optional<Term> term(Expression expression, Findings findings) {
        try {
            TermChecker checker = new TermChecker(SymbolTable.ofFormula(VARIABLE));
            return Optional.of(checker.number(expression, Dimension.NONE));
        } catch (EquationException wrong) {
            findings.add(wrong);
            return Optional.empty();
        }
    }
}
