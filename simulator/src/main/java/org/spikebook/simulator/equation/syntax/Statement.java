package org.spikebook.simulator.equation.syntax;

import org.spikebook.simulator.problem.Position;

/**
 * A line of the reset, as written.
 *
 * @param operator one of {@code = += -= *= /=}
 */
public record Statement(String name, String operator, Expression value, Position position) {}
