package org.spikebook.training.interchange.nir.graph;

import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a graph, and what is lost on the way; each names its node, if it has one. */
public final class NirProblems {

    private final List<Problem> refusals = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    public static Problem problem(String node, String code, Object... args) {
        return Problem.of(NirProblems.class, node.isEmpty() ? "" : "/" + node, code, args);
    }

    /** It cannot be done. */
    public void refuse(String node, String code, Object... args) {
        refusals.add(problem(node, code, args));
    }

    /** It is done otherwise. */
    public void warn(String node, String code, Object... args) {
        warnings.add(problem(node, code, args));
    }

    public boolean refused() {
        return !refusals.isEmpty();
    }

    public List<Problem> refusals() {
        return List.copyOf(refusals);
    }

    public List<Problem> warnings() {
        return List.copyOf(warnings);
    }
}
