package org.spikebook.simulator.interchange.brian;

import org.spikebook.simulator.interchange.brian.neuron.Declaration;
import org.spikebook.simulator.interchange.brian.neuron.NeuronGroup;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names of a synapse's weight, variables and constants. Brian refuses those that the neurons
 * before or after it also have, or takes them for theirs: they get an end of their own.
 *
 * @param taken by the neurons
 */
record OwnNames(Set<String> taken) {

    /**
     * @param ends the neurons before and after the synapse
     */
    static OwnNames beside(List<NeuronGroup> ends) {
        return new OwnNames(
                ends.stream()
                        .flatMap(end -> end.equations.stream())
                        .map(Declaration::name)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** What something of the synapse is called. */
    String of(String name) {
        return taken.contains(name) ? name + "_syn" : name;
    }
}
