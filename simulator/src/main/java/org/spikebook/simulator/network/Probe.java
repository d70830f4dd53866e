package org.spikebook.simulator.network;

import org.spikebook.simulator.parameter.ParameterInfo;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What to look at in a run while it continues; a recorder of states or weights that is not a part
 * of the network.
 *
 * @param of id of a population, or of a plastic projection for weights and for what is behind
 *     efficacies
 * @param record the name of a state variable, for example {@code "vMv"}, or {@code "weight"}
 * @param neurons which members, synapses or members of the source, as {@link Recorder} numbers
 *     them, ascending
 * @param everySteps steps from one sample to the next, at least 1
 */
public record Probe(String id, String of, String record, List<Integer> neurons, int everySteps) {

    public Probe {
        neurons = List.copyOf(neurons);
    }

    /** The same as a recorder of a network in steps of that length. */
    public Recorder recorder(double dtMs) {
        return new Recorder(
                id, of, record, Optional.of(neurons), OptionalDouble.of(everySteps * dtMs));
    }

    /** The state variables of a population that can be looked at. */
    public static List<String> variables(Population population) {
        return Stream.concat(
                        population.model().component().stateVariables().stream(),
                        population.receptors().component().stateVariables().stream())
                .map(ParameterInfo::name)
                .toList();
    }

    /** Whether a network has what it looks at. */
    public boolean fits(NetworkModel network) {
        if (record.equals(Recorder.WEIGHT) || network.population(of).isEmpty()) {
            return network.projection(of)
                    .filter(p -> Recorder.recordable(p).contains(record))
                    .filter(p ->
                            record.equals(Recorder.WEIGHT)
                                    || areBelow(network.memberCount(p.from())))
                    .isPresent();
        }
        return network.population(of)
                .filter(p -> variables(p).contains(record) && areBelow(p.size()))
                .isPresent();
    }

    private boolean areBelow(int size) {
        return neurons.stream().allMatch(neuron -> neuron < size);
    }
}
