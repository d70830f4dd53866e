package org.spikebook.training.control;

import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.parameter.ParameterValues;

import java.util.List;
import java.util.Optional;

/**
 * A control task: a plant with its physics, advanced step by step by the actions of a controller.
 * Stateless; an {@link Episode} owns the state.
 */
public interface Environment extends Component {

    /** Those that come with Spikebook. */
    static List<Environment> standard() {
        return List.of(new CartPole(), new InvertedPendulum(), new ReachingArm());
    }

    /** The one of a type, if it comes with Spikebook. */
    static Optional<Environment> find(String type) {
        return standard().stream().filter(e -> e.type().equals(type)).findFirst();
    }

    /** What is to be achieved. */
    default Goal goal() {
        return Goal.BALANCE;
    }

    /** The observed variables, in the order of {@link Episode#state()}. */
    List<StateVariable> stateVariables();

    /** Names of what is drawn of the plant, in the order of {@link Episode#drawn()}. */
    default List<String> drawn() {
        return stateVariables().stream().map(StateVariable::name).toList();
    }

    /** Number of actions; an action is 0 to {@code actions() - 1}. */
    int actions();

    /**
     * The action of a hand-designed linear controller, which does the task; labels of data sets are
     * made by it.
     */
    int expertAction(double[] state);

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
