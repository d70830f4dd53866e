package org.spikebook.web.networklab.ui.lab;

import org.spikebook.simulator.equation.check.Condition;
import org.spikebook.simulator.equation.check.EquationSystem;
import org.spikebook.simulator.equation.check.Term;

import java.util.ArrayList;
import java.util.List;

/**
 * Terms of typed equations as programs for a stack, operands first, which the page computes ({@code
 * live-lab/plane-code.ts}): numbers, {@code variable 0}, {@code parameter tauM}, {@code sub 2},
 * {@code input}, {@code step}, and the names of operations.
 */
final class PlaneCode {

    private final EquationSystem system;
    private final List<Object> code = new ArrayList<>();

    private PlaneCode(EquationSystem system) {
        this.system = system;
    }

    static List<Object> of(Term term, EquationSystem system) {
        PlaneCode written = new PlaneCode(system);
        written.add(term);
        return List.copyOf(written.code);
    }

    /**
     * By how much the left side of a threshold exceeds the right one; empty for a condition that no
     * curve bounds.
     */
    static List<Object> excess(Condition condition, EquationSystem system) {
        PlaneCode written = new PlaneCode(system);
        if (condition instanceof Condition.Comparison(var relation, var left, var right)) {
            switch (relation) {
                case GREATER, AT_LEAST -> written.difference(left, right);
                case LESS, AT_MOST -> written.difference(right, left);
                case EQUAL, NOT_EQUAL -> {}
            }
        }
        return List.copyOf(written.code);
    }

    private void difference(Term high, Term low) {
        add(high);
        add(low);
        code.add("-");
    }

    private void add(Term term) {
        switch (term) {
            case Term.Constant(double value) -> code.add(value);
            case Term.Variable(int k) -> code.add("variable " + k);
            case Term.Parameter(int k) ->
                    code.add("parameter " + system.parameters().get(k).name());
            case Term.Sub(int k) -> code.add("sub " + k);
            case Term.Input _ -> code.add("input");
            case Term.Before _ -> code.add("variable 0");
            case Term.Step _ -> code.add("step");
            case Term.Arithmetic(var operator, var left, var right) -> {
                add(left);
                add(right);
                code.add(word(operator));
            }
            case Term.Minus(var of) -> {
                add(of);
                code.add("negate");
            }
            case Term.Power(var base, int n) -> {
                add(base);
                code.add((double) n);
                code.add("power");
            }
            case Term.Apply(var function, var arguments) -> {
                arguments.forEach(this::add);
                code.add(function.word());
            }
            case Term.Indicator(var condition) -> add(condition);
        }
    }

    /** 1 where it holds, else 0. */
    private void add(Condition condition) {
        switch (condition) {
            case Condition.Comparison(var relation, var left, var right) -> {
                add(left);
                add(right);
                code.add(word(relation));
            }
            case Condition.And(var left, var right) -> {
                add(left);
                add(right);
                code.add("and");
            }
            case Condition.Or(var left, var right) -> {
                add(left);
                add(right);
                code.add("or");
            }
            case Condition.Not(var of) -> {
                add(of);
                code.add("not");
            }
        }
    }

    private static String word(Term.Operator operator) {
        return switch (operator) {
            case PLUS -> "+";
            case MINUS -> "-";
            case TIMES -> "*";
            case OVER -> "/";
        };
    }

    private static String word(Condition.Relation relation) {
        return switch (relation) {
            case LESS -> "<";
            case AT_MOST -> "<=";
            case GREATER -> ">";
            case AT_LEAST -> ">=";
            case EQUAL -> "==";
            case NOT_EQUAL -> "!=";
        };
    }
}
