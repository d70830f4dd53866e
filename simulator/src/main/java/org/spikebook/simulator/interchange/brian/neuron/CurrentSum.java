package org.spikebook.simulator.interchange.brian.neuron;

import java.util.ArrayList;
import java.util.List;

/** The sum of all currents into a neuron. */
final class CurrentSum {

    private CurrentSum() {}

    /**
     * The sum as an expression; empty if there is none.
     *
     * @param neurons given the bias as a constant
     * @param external names of the currents from stimuli
     */
    static String sum(
            NeuronGroup neurons, Receptors receptors, List<String> external, double bias) {
        List<String> terms = new ArrayList<>();
        if (bias != 0) {
            neurons.constant("I_bias", bias, neurons.scale.pA());
            terms.add("I_bias");
        }
        if (!receptors.current().isEmpty()) {
            terms.add(receptors.current());
        }
        terms.addAll(external);
        return String.join(" + ", terms);
    }

    /** Declares the sum as {@code I}, and all that it is made of. */
    static void declare(
            NeuronGroup neurons, Receptors receptors, List<String> external, String current) {
        if (!current.isEmpty()) {
            neurons.equations.add("I = " + current + " : " + neurons.scale.amp());
        }
        neurons.equations.addAll(receptors.equations());
        neurons.constants.putAll(receptors.constants());
        neurons.variables.putAll(receptors.variables());
        external.forEach(name -> neurons.equations.add(name + " : " + neurons.scale.amp()));
    }
}
