package org.spikebook.simulator.interchange.brian.neuron;

import java.util.ArrayList;
import java.util.List;

/**
 * The sum of all currents into the neurons of a group.
 *
 * @param external names of the currents from stimuli
 * @param expression the sum; empty if there is none
 */
record CurrentSum(
        NeuronGroup neurons, Receptors receptors, List<String> external, String expression) {

    /**
     * The sum for a group, which is given the bias as a constant.
     *
     * @param external names of the currents from stimuli
     */
    static CurrentSum of(
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
        return new CurrentSum(neurons, receptors, external, String.join(" + ", terms));
    }

    boolean isEmpty() {
        return expression.isEmpty();
    }

    /** The sum as a term at the end of an equation. */
    String term() {
        return isEmpty() ? "" : " + I";
    }

    /** Declares the sum as {@code I}, and all that it is made of. */
    void declare() {
        if (!isEmpty()) {
            neurons.equations.add(Declaration.subexpression("I", expression, neurons.scale.amp()));
        }
        neurons.equations.addAll(receptors.equations());
        neurons.constants.putAll(receptors.constants());
        neurons.variables.putAll(receptors.variables());
        for (String name : external) {
            neurons.equations.add(Declaration.parameter(name, neurons.scale.amp()));
        }
    }
}
