package org.spikebook.simulator.equation.codegen;

import org.spikebook.simulator.equation.check.EquationSystem;
import org.spikebook.simulator.equation.check.LinearForm;
import org.spikebook.simulator.equation.check.Term;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the variables are moved over a step; named as in documents. */
public enum Integrator {
    /** All from their old values. */
    EULER("euler"),
    /** In the order of the text, each with the new values of those before it. */
    SEQUENTIAL_EULER("sequentialEuler"),
    /** The same, the first one in two steps of half the length. */
    HALF_STEPS("halfSteps"),
    /** The midpoint method. */
    RK2("rk2"),
    /** The classical Runge-Kutta method. */
    RK4("rk4"),
    /** The same, its last stage with the input of the next step. */
    RK4_SAMPLED("rk4Sampled"),
    /** The Runge-Kutta-Fehlberg method, with as many substeps as its error asks for. */
    RKF45("rkf45"),
    /** Exact for each variable while the others stand still. */
    EXPONENTIAL_EULER("exponentialEuler"),
    /** Exact for linear equations and an input that stands still over the step. */
    EXACT("exact");

    /**
     * What is put in for subexpressions may grow with each of them; a method holds 64 KiB of code.
     */
    private static final int MOST_LEAVES = 2_000;

    private final String word;

    Integrator(String word) {
        this.word = word;
    }

    public static Integrator of(String word) {
        return Arrays.stream(values())
                .filter(i -> i.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }

    /** The words, the default first. */
    public static String[] words() {
        return Arrays.stream(values()).map(i -> i.word).toArray(String[]::new);
    }

    /** The variables whose equations this method cannot solve; their names. */
    public List<String> unsolvable(EquationSystem system) {
        List<Term> subs =
                system.subexpressions().stream().map(EquationSystem.Subexpression::value).toList();
        List<String> unsolvable = new ArrayList<>();
        int leaves = 0;
        for (int k = 0; k < system.variables().size(); k++) {
            Optional<Integer> written = written(system.variables().get(k).slope(), k, subs, system);
            leaves += written.orElse(0);
            if (written.isEmpty() || leaves > MOST_LEAVES) {
                unsolvable.add(system.variables().get(k).name());
            }
        }
        return unsolvable;
    }

    /**
     * Numbers and names beyond those of the text that a step is written with; empty if it is not.
     */
    private Optional<Integer> written(
            Term slope, int variable, List<Term> subs, EquationSystem system) {
        return switch (this) {
            case EULER, SEQUENTIAL_EULER, HALF_STEPS, RK2, RK4, RK4_SAMPLED, RKF45 ->
                    Optional.of(0);
            case EXPONENTIAL_EULER ->
                    LinearForm.of(slope, subs, Set.of(variable)).map(LinearForm::leaves);
            case EXACT ->
                    LinearForm.of(slope, subs, unknowns(system.variables().size())).map(_ -> 0);
        };
    }

    /** All variables and the input. */
    static Set<Integer> unknowns(int variables) {
        return IntStream.range(LinearForm.INPUT, variables).boxed().collect(Collectors.toSet());
    }
}
