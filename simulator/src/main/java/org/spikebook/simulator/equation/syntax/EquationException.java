package org.spikebook.simulator.equation.syntax;

import org.spikebook.simulator.problem.Position;

import java.io.Serial;
import java.util.List;

/**
 * What is wrong with a line, on its way from the depth of the parser to the {@link Findings}, where
 * it becomes a problem. It never leaves this package.
 */
public final class EquationException extends Exception {

    @Serial private static final long serialVersionUID = 1;

    private final Position position;
    private final String code;
    private final transient List<Object> args;

    public EquationException(Position position, String code, Object... args) {
        super(code, null, false, false);
        this.position = position;
        this.code = code;
        this.args = List.of(args);
    }

    Position position() {
        return position;
    }

    String code() {
        return code;
    }

    List<Object> args() {
        return args;
    }
}
