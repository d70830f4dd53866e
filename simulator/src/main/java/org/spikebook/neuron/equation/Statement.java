package org.spikebook.neuron.equation;

import org.spikebook.parameter.Position;

/**
 * A line of the reset, as written.
 *
 * @param operator one of {@code = += -= *= /=}
 */
record Statement(String name, String operator, Expression value, Position position) {}
