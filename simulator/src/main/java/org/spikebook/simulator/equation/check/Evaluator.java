package org.spikebook.simulator.equation.check;

import java.util.List;

/**
 * Computes terms directly, for what is needed once and not in every step: initial values, constant
 * coefficients. The bytecode of a step does the same operations in the same order.
 *
 * @param variables of one neuron
 * @param parameters of that neuron, by index; those bound already are not read
 * @param subs of that neuron, by index
 */
@SuppressWarnings("ArrayRecordComponent")
public record Evaluator(
        double[] variables, double[] parameters, double[] subs, double input, double dtMs) {

    /** An evaluator that has computed the subexpressions. */
    public static Evaluator of(
            double[] variables,
            double[] parameters,
            List<Term> subs,
            List<Integer> order,
            double input,
            double dtMs) {
        double[] values = new double[subs.size()];
        Evaluator evaluator = new Evaluator(variables, parameters, values, input, dtMs);
        for (int k : order) {
            values[k] = evaluator.value(subs.get(k));
        }
        return evaluator;
    }

    public double value(Term term) {
        return switch (term) {
            case Term.Constant(double value) -> value;
            case Term.Variable(int k) -> variables[k];
            case Term.Parameter(int k) -> parameters[k];
            case Term.Sub(int k) -> subs[k];
            case Term.Input _ -> input;
            case Term.Before _ -> throw new IllegalArgumentException("needed in a step only");
            case Term.Step _ -> dtMs;
            case Term.Arithmetic(var operator, var left, var right) ->
                    operator.value(value(left), value(right));
            case Term.Minus(var of) -> -value(of);
            case Term.Power(var base, int n) -> Term.Power.value(value(base), n);
            case Term.Apply(var function, var arguments) ->
                    Functions.value(
                            function, arguments.stream().mapToDouble(this::value).toArray());
            case Term.Indicator(var condition) -> holds(condition) ? 1 : 0;
        };
    }

    boolean holds(Condition condition) {
        return switch (condition) {
            case Condition.And(var left, var right) -> holds(left) && holds(right);
            case Condition.Or(var left, var right) -> holds(left) || holds(right);
            case Condition.Not(var of) -> !holds(of);
            case Condition.Comparison(var relation, var left, var right) ->
                    relation.holds(value(left), value(right));
        };
    }
}
