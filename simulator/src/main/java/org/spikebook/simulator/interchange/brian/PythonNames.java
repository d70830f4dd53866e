package org.spikebook.simulator.interchange.brian;

import org.spikebook.simulator.interchange.brian.neuron.BrianProblems;
import org.spikebook.simulator.interchange.brian.neuron.Python;
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
final class PythonNames {

    private PythonNames() {}

    static void refuseSame(NetworkModel network, BrianProblems problems) {
        refuse(network.populations().stream().map(Population::id), problems);
        refuse(network.stimuli().stream().map(Stimulus::id), problems);
        refuse(network.projections().stream().map(Projection::id), problems);
        refuse(network.recorders().stream().map(Recorder::id), problems);
    }

    private static void refuse(Stream<String> ids, BrianProblems problems) {
        Set<String> names = new HashSet<>();
        List<String> same = ids.filter(id -> !names.add(Python.name("", id))).toList();
        same.forEach(id -> problems.refuse(id, "brian.sameName", id));
    }
}
