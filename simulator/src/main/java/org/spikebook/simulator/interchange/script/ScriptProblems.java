package org.spikebook.simulator.interchange.script;

import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a script cannot express, and what it does otherwise; each names its part of the network. */
public final class ScriptProblems {

    private final List<Problem> refusals = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    /** It cannot be written. */
    public void refuse(String id, String code, Object... args) {
        add(refusals, id, code, args);
    }

    /** It is written, but runs otherwise. */
    public void warn(String id, String code, Object... args) {
        add(warnings, id, code, args);
    }

    private static void add(List<Problem> to, String id, String code, Object... args) {
        Problem problem = Problem.of(ScriptProblems.class, "/" + id, code, args);
        if (!to.contains(problem)) {
            to.add(problem);
        }
    }

    public List<Problem> refusals() {
        return List.copyOf(refusals);
    }

    public List<Problem> warnings() {
        return List.copyOf(warnings);
    }

    /** The warnings as sentences of the script. */
    public List<String> sentences() {
        return warnings.stream().map(problem -> problem.message(Locale.ENGLISH)).toList();
    }
}
