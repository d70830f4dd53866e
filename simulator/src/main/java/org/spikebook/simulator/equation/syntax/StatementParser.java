package org.spikebook.simulator.equation.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads threshold, reset, and formulas that stand alone. */
public final class StatementParser {

    private static final Set<String> OPERATORS = Set.of("=", "+=", "-=", "*=", "/=");

    private final TokenReader tokens;
    private final ExpressionParser expressions;
    private final Findings findings;

    private StatementParser(String text, Findings findings) {
        this.tokens = new TokenReader(Scanner.scan(text, findings));
        this.expressions = new ExpressionParser(tokens);
        this.findings = findings;
    }

    /** The lines of a reset; a line with a mistake is reported and left out. */
    public static List<Statement> parseReset(String text, Findings findings) {
        return new StatementParser(text, findings).reset();
    }

    /** The condition of a threshold; empty if nothing is written, or after a report. */
    public static Optional<Expression> parseThreshold(String text, Findings findings) {
        return new StatementParser(text, findings).single("oneThreshold");
    }

    /** An expression that stands alone; empty if nothing is written, or after a report. */
    public static Optional<Expression> parseFormula(String text, Findings findings) {
        return new StatementParser(text, findings).single("oneFormula");
    }

    private List<Statement> reset() {
        List<Statement> statements = new ArrayList<>();
        while (!tokens.isAtEnd()) {
            if (tokens.peek().endsLine()) {
                tokens.next();
            } else {
                try {
                    statements.add(statement());
                } catch (EquationException wrong) {
                    findings.add(wrong);
                    tokens.skipLine();
                }
            }
        }
        return statements;
    }

    private Statement statement() throws EquationException {
        Token name = tokens.next();
        Token operator = tokens.next();
        if (!name.isName() || !OPERATORS.contains(operator.text())) {
            throw new EquationException(name.position(), "expectedStatement", name.text());
        }
        Expression value = expressions.parse();
        requireLineEnd();
        return new Statement(name.text(), operator.text(), value, name.position());
    }

    private Optional<Expression> single(String codeOfMore) {
        skipEmptyLines();
        if (tokens.isAtEnd()) {
            return Optional.empty();
        }
        try {
            Expression expression = expressions.parse();
            requireLineEnd();
            skipEmptyLines();
            if (!tokens.isAtEnd()) {
                throw new EquationException(tokens.position(), codeOfMore);
            }
            return Optional.of(expression);
        } catch (EquationException wrong) {
            findings.add(wrong);
            return Optional.empty();
        }
    }

    private void skipEmptyLines() {
        while (!tokens.isAtEnd() && tokens.peek().endsLine()) {
            tokens.next();
        }
    }

    private void requireLineEnd() throws EquationException {
        if (!tokens.peek().endsLine()) {
            throw new EquationException(tokens.position(), "expectedLineEnd", tokens.found());
        }
    }
}
