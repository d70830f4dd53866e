package org.spikebook.lesson.experiment;

import org.spikebook.simulator.network.Population;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Unit;

import java.util.List;
import java.util.Optional;

/**
 * The variables of a population that are the currents of its synapses. Receptors of conductances
 * have none: their current depends on the potential too.
 */
public record CurrentVariables(Population population) {

    private static final int EXCITATORY = 0;
    private static final int INHIBITORY = 1;

    /** The name of the one that excites, in pA. */
    public Optional<String> excitatory() {
        return variable(EXCITATORY);
    }

    /** The name of the one that inhibits, in pA. */
    public Optional<String> inhibitory() {
        return variable(INHIBITORY);
    }

    private Optional<String> variable(int channel) {
        List<ParameterInfo> variables = population.receptors().component().stateVariables();
        return variables.size() > INHIBITORY
                        && variables.get(channel).unit().equals(Unit.PICOAMPERE)
                ? Optional.of(variables.get(channel).name())
                : Optional.empty();
    }
}
