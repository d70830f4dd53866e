package org.spikebook.training.optimizer;

import org.spikebook.parameter.Component;
import org.spikebook.parameter.ParameterValues;

/** How a gradient changes the weights. */
public interface Optimizer extends Component {

    /** The parameter that every optimiser has: how far one update goes. */
    String LEARNING_RATE = "learningRate";

    /** Numbers that it remembers for each weight. */
    int stateCount();

    /**
     * The rule of one update.
     *
     * @param settings values of {@link #parameters()}
     * @param update number of this update, from 1 on
     */
    Rule rule(ParameterValues settings, int update);

    /** Updates weights one by one; the same for every thread. Immutable. */
    @FunctionalInterface
    interface Rule {

        /**
         * Updates the weights {@code from} (inclusive) to {@code to} (exclusive).
         *
         * @param weights updated
         * @param gradient same length; not modified
         * @param state {@link Optimizer#stateCount()} arrays of the same length; updated, 0 at
         *     first
         */
        void apply(float[] weights, float[] gradient, float[][] state, int from, int to);
    }
}
