package org.spikebook.training.control;

import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterValues;

import java.util.List;

/**
 * Something to be controlled: a body with its physics, advanced step by step by the actions of a
 * controller. Stateless; an {@link Episode} owns what changes.
 */
public interface Environment extends Component {

    /** What a controller sees, in the order of {@link Episode#state()}. */
    List<StateVariable> stateVariables();

    /** Number of actions; an action is 0 to {@code actions() - 1}. */
    int actions();

    /** What someone who knows the physics would do: the action that turns the body back. */
    int advice(double[] state);

    /** Steps after which an episode ends, however well it goes. */
    int maxSteps();

    /**
     * A new episode.
     *
     * @param settings values of {@link #parameters()}
     * @param seed of the initial state; the same seed and the same actions give the same episode
     */
    Episode start(ParameterValues settings, long seed);
}
