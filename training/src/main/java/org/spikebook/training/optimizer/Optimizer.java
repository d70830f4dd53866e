package org.spikebook.training.optimizer;

import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.ParameterValues;

/** How a gradient changes the weights. */
public interface Optimizer extends Component {

    /** The parameter that every optimizer has: the learning rate. */
    String LEARNING_RATE = "learningRate";

    /** The parameter that every optimizer has: the learning-rate schedule. */
    ParameterInfo SCHEDULE =
            ParameterInfo.choice("schedule", "cosine", "linear", "steps", "constant");

    /** Number of state values that it keeps for each weight. */
    int stateCount();

    /**
     * The rule of one update.
     *
     * @param settings values of {@link #parameters()}
     * @param update number of this update, from 1 on
     * @param updates how many there will be
     */
    Rule rule(ParameterValues settings, int update, int updates);

    /**
     * The learning rate of an update: as set; falling from there to 0 along half a cosine
     * (Loshchilov and Hutter 2017, arXiv:1608.03983) or a line; or a tenth after half and a
     * hundredth after three quarters of the updates.
     */
    static double rate(ParameterValues settings, int update, int updates) {
        double rate = settings.number(LEARNING_RATE);
        double done = (update - 1) / (double) updates;
        return switch (settings.word(SCHEDULE.name())) {
            case "cosine" -> rate * 0.5 * (1 + StrictMath.cos(Math.PI * done));
            case "linear" -> rate * (1 - done);
            case "steps" -> done < 0.5 ? rate : done < 0.75 ? rate / 10 : rate / 100;
            default -> rate;
        };
    }

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

        /** The same rule without weight decay, for parameters that are not weights. */
        default Rule withoutDecay() {
            return this;
        }
    }
}
