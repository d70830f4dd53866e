package org.spikebook.simulator.equation.check;

import org.spikebook.simulator.model.neuron.PopulationSetup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A system with the values of a population put in: what is the same for all neurons has become a
 * constant.
 *
 * @param subs subexpressions by index, all of them
 * @param order in which the subexpressions can be computed
 * @param own values of the parameters that differ between neurons, by index of the parameter, in
 *     coherent units; empty for the others
 * @param refractorySteps length of the refractory period
 */
@SuppressWarnings("ArrayRecordComponent")
public record BoundSystem(
        List<EquationSystem.Variable> variables,
        List<Term> subs,
        List<Integer> order,
        Optional<Condition> threshold,
        List<EquationSystem.Assignment> reset,
        double[][] own,
        double dtMs,
        int refractorySteps) {

    public static BoundSystem of(EquationSystem system, PopulationSetup setup) {
        double[][] own = own(system.parameters(), setup);
        Term[] subs = new Term[system.subexpressions().size()];
        UnaryOperator<Term> bind =
                leaf ->
                        switch (leaf) {
                            case Term.Parameter(int k) when own[k].length == 0 ->
                                    new Term.Constant(shared(system.parameters().get(k), setup));
                            case Term.Step _ -> new Term.Constant(setup.dtMs());
                            case Term.Sub(int k) when subs[k] instanceof Term.Constant constant ->
                                    constant;
                            default -> leaf;
                        };
        List<Integer> order = SubexpressionOrder.computable(system.subexpressions());
        for (int k : order) {
            subs[k] = system.subexpressions().get(k).value().replace(bind);
        }
        List<EquationSystem.Variable> variables = new ArrayList<>();
        system.variables().forEach(v -> variables.add(bound(v, bind)));
        return new BoundSystem(
                variables,
                List.of(subs),
                order,
                system.threshold().map(condition -> condition.replace(bind)),
                system.reset().stream()
                        .map(a ->
                                new EquationSystem.Assignment(
                                        a.variable(), a.value().replace(bind)))
                        .toList(),
                own,
                setup.dtMs(),
                setup.steps(setup.number(EquationTexts.T_REF)));
    }

    /** The values of each parameter by neuron; none where all neurons share one. */
    private static double[][] own(
            List<EquationSystem.Parameter> parameters, PopulationSetup setup) {
        double[][] own = new double[parameters.size()][0];
        for (int k = 0; k < own.length; k++) {
            EquationSystem.Parameter parameter = parameters.get(k);
            double[] drawn = setup.drawn().get(parameter.name());
            if (drawn != null) {
                own[k] = Arrays.stream(drawn).map(parameter.unit()::coherent).toArray();
            }
        }
        return own;
    }

    private static double shared(EquationSystem.Parameter parameter, PopulationSetup setup) {
        return parameter.unit().coherent(setup.number(parameter.name()));
    }

    private static EquationSystem.Variable bound(
            EquationSystem.Variable v, UnaryOperator<Term> bind) {
        return new EquationSystem.Variable(
                v.name(),
                v.unitText(),
                v.comment(),
                v.slope().replace(bind),
                v.held(),
                v.initial().map(initial -> initial.replace(bind)));
    }

    /** The variables in the order in which their initial values can be computed. */
    public List<Integer> initialOrder() {
        return InitialOrder.of(
                variables.stream().map(EquationSystem.Variable::initial).toList(), subs);
    }

    public int size() {
        return variables.size();
    }

    /** Whether threshold or reset ask for the potential at the start of the step. */
    public boolean looksBack() {
        List<Term> assigned = reset.stream().map(EquationSystem.Assignment::value).toList();
        return Uses.of(assigned, threshold.stream().toList()).before();
    }

    /** Whether a variable may stand still in some steps. */
    public boolean isHeld(int variable) {
        return refractorySteps > 0 && variables.get(variable).held();
    }

    /** The subexpressions that terms need, directly or through others, in order of computation. */
    public List<Integer> needed(List<Term> terms, List<Condition> conditions) {
        boolean[] needed = new boolean[subs.size()];
        Uses.of(terms, conditions).subs().forEach(k -> needed[k] = true);
        List<Integer> backwards = order.reversed();
        for (int k : backwards) {
            if (needed[k]) {
                Uses.of(subs.get(k)).subs().forEach(s -> needed[s] = true);
            }
        }
        return order.stream().filter(k -> needed[k]).toList();
    }
}
