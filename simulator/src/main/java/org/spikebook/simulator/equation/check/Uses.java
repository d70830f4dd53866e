package org.spikebook.simulator.equation.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Which leaves terms have.
 *
 * @param input whether the current is among them
 * @param before whether the potential at the start of the step is among them
 */
public record Uses(
        Set<Integer> variables,
        Set<Integer> parameters,
        Set<Integer> subs,
        boolean input,
        boolean before) {

    public static Uses of(Term term) {
        return of(List.of(term), List.of());
    }

    public static Uses of(List<Term> terms, List<Condition> conditions) {
        Set<Integer> variables = new HashSet<>();
        Set<Integer> parameters = new HashSet<>();
        Set<Integer> subs = new HashSet<>();
        boolean[] input = new boolean[1];
        boolean[] before = new boolean[1];
        UnaryOperator<Term> see =
                leaf -> {
                    switch (leaf) {
                        case Term.Variable(int k) -> variables.add(k);
                        case Term.Parameter(int k) -> parameters.add(k);
                        case Term.Sub(int k) -> subs.add(k);
                        case Term.Input _ -> input[0] = true;
                        case Term.Before _ -> before[0] = true;
                        default -> {}
                    }
                    return leaf;
                };
        terms.forEach(term -> term.replace(see));
        conditions.forEach(condition -> condition.replace(see));
        return new Uses(variables, parameters, subs, input[0], before[0]);
    }
}
