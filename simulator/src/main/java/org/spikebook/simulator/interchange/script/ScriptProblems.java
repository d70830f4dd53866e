package org.spikebook.simulator.interchange.script;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.problem.Problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a script cannot express, and what it does otherwise; each names its part of the network. */
public final class ScriptProblems {

    private final List<Problem> refusals = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    /** It cannot be written. */
    public void refuse(String id, String code, Object... args) {
        add(refusals, id, code, args);
    }

    /** Refuses parts of one kind that Python cannot tell apart, since its names have no hyphens. */
    void refuseSameNames(NetworkModel network) {
        refuseSame(network.populations().stream().map(Population::id));
        refuseSame(network.stimuli().stream().map(Stimulus::id));
        refuseSame(network.projections().stream().map(Projection::id));
        refuseSame(network.recorders().stream().map(Recorder::id));
    }

    private void refuseSame(Stream<String> ids) {
        Set<String> names = new HashSet<>();
        List<String> same = ids.filter(id -> !names.add(Python.name("", id))).toList();
        same.forEach(id -> refuse(id, "script.sameName", id));
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
        return warnings.stream().map(Problem::message).toList();
    }
}
