package org.spikebook.training.regularizer;

import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterValues;

/** A penalty that training minimizes together with the loss. */
public interface Regularizer extends Component {

    /** The penalties for given settings. */
    Penalty penalty(ParameterValues settings);

    /**
     * Costs, each added to the loss of a sample.
     *
     * @param spike of every spike of a hidden neuron
     * @param silence times {@code (1 - n)²} for every hidden neuron whose number n of spikes is
     *     below 1: it keeps neurons alive
     * @param weight times half the sum of the squares of all weights, in units of the distance from
     *     rest to threshold
     */
    record Penalty(double spike, double silence, double weight) {

        public static final Penalty NONE = new Penalty(0, 0, 0);
    }
}
