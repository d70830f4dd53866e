package org.spikebook.simulator.equation.syntax;

import org.spikebook.simulator.problem.Position;

/** A line of the equations, as written. */
public sealed interface Definition {

    /** The name that it is about. */
    String name();

    Position position();

    /**
     * {@code dv/dt = … : mV (unless refractory)}.
     *
     * @param held whether the variable stands still during the refractory period
     * @param comment what follows {@code #} on the line; empty if nothing
     */
    record Differential(
            String name,
            Expression slope,
            ScaledUnit unit,
            String unitText,
            boolean held,
            String comment,
            Position position)
            implements Definition {}

    /** {@code x = … : pA}: a parameter if it is a plain number, else a subexpression. */
    record Named(
            String name,
            Expression value,
            ScaledUnit unit,
            String unitText,
            String comment,
            Position position)
            implements Definition {}

    /** {@code v(0) = …}. */
    record Initial(String name, Expression value, Position position) implements Definition {}
}
