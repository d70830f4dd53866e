package org.spikebook.simulator.equation.check;

import org.spikebook.simulator.equation.syntax.EquationTree;
import org.spikebook.simulator.equation.syntax.ScaledUnit;

import java.util.List;
import java.util.Optional;

/**
 * Equations with names looked up and units checked; all values in coherent units. Immutable.
 *
 * @param tree what was written
 * @param variables the first one is the membrane potential
 * @param subexpressions in the order in which they were written; {@link
 *     SubexpressionOrder#computable} gives the order of computation
 * @param threshold empty for a neuron that never fires
 * @param takesPureInput whether it reads the input as a pure number
 */
public record EquationSystem(
        EquationTree tree,
        List<Variable> variables,
        List<Parameter> parameters,
        List<Subexpression> subexpressions,
        Optional<Condition> threshold,
        List<Assignment> reset,
        boolean takesPureInput) {

    public EquationSystem {
        variables = List.copyOf(variables);
        parameters = List.copyOf(parameters);
        subexpressions = List.copyOf(subexpressions);
        reset = List.copyOf(reset);
    }

    /** The variables in the order in which their initial values can be computed. */
    List<Integer> initialOrder() {
        return InitialOrder.of(
                variables.stream().map(Variable::initial).toList(),
                subexpressions.stream().map(Subexpression::value).toList());
    }

    /**
     * A state variable and its slope.
     *
     * @param held whether it stands still during the refractory period
     * @param initial its value at time 0, if the text says so
     */
    public record Variable(
            String name,
            String unitText,
            String comment,
            Term slope,
            boolean held,
            Optional<Term> initial) {}

    /** A number that people set, in its declared unit. */
    public record Parameter(
            String name, ScaledUnit unit, String unitText, String comment, double defaultValue) {}

    public record Subexpression(String name, Term value) {}

    /** {@code variable ← value} at a spike. */
    public record Assignment(int variable, Term value) {}
}
