package org.spikebook.simulator.equation.syntax;

import org.spikebook.simulator.problem.Position;

import java.util.List;

/** Goes through the words of a text. */
final class TokenReader {

    private final List<Token> tokens;
    private int at;

    /**
     * @param tokens the last one ends a line
     */
    TokenReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    /** The word after the next; the next one if it is the last. */
    Token peekSecond() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Position position() {
        return peek().position();
    }

    Token next() {
        Token token = peek();
        if (!isAtEnd()) {
            at++;
        }
        return token;
    }

    /** Whether nothing is left but the end of the last line. */
    boolean isAtEnd() {
        return at == tokens.size() - 1;
    }

    boolean accept(String symbol) {
        if (peek().is(symbol)) {
            next();
            return true;
        }
        return false;
    }

    void expect(String symbol) throws EquationException {
        if (!accept(symbol)) {
            throw new EquationException(position(), "expectedSymbol", symbol, found());
        }
    }

    /** What stands here, for a message. */
    String found() {
        return peek().endsLine() ? "…" : peek().text();
    }

    void skipLine() {
        while (!isAtEnd() && !peek().endsLine()) {
            next();
        }
    }
}
