package org.spikebook.simulator.interchange.script;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.network.Projection;
import org.spikebook.simulator.network.Recorder;
import org.spikebook.simulator.network.Stimulus;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Ids that Python cannot tell apart, since its names have no hyphens. */
public final class PythonNames {

    private PythonNames() {}

    /** Refuses parts of one kind that would have one name. */
    public static void refuseSame(NetworkModel network, ScriptProblems problems) {
        refuse(network.populations().stream().map(Population::id), problems);
        refuse(network.stimuli().stream().map(Stimulus::id), problems);
        refuse(network.projections().stream().map(Projection::id), problems);
        refuse(network.recorders().stream().map(Recorder::id), problems);
    }

    private static void refuse(Stream<String> ids, ScriptProblems problems) {
        Set<String> names = new HashSet<>();
        List<String> same = ids.filter(id -> !names.add(Python.name("", id))).toList();
        same.forEach(id -> problems.refuse(id, "script.sameName", id));
    }
}
