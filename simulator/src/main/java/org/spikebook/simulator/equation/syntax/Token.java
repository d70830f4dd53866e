package org.spikebook.simulator.equation.syntax;

import org.spikebook.simulator.problem.Position;

/**
 * A word of an equation text.
 *
 * @param text as written; the comment itself for {@link Kind#COMMENT}
 */
record Token(Kind kind, String text, Position position) {

    enum Kind {
        NAME,
        NUMBER,
        SYMBOL,
        COMMENT,
        LINE_END
    }

    boolean is(String symbol) {
        return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbol);
    }

    boolean isName() {
        return kind == Kind.NAME;
    }

    boolean endsLine() {
        return kind == Kind.LINE_END || kind == Kind.COMMENT;
    }
}
