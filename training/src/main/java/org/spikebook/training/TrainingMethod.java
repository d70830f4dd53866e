package org.spikebook.training;

import org.spikebook.simulator.network.validation.MemoryEstimate;
import org.spikebook.simulator.parameter.Component;
import org.spikebook.simulator.problem.Problem;

import java.util.List;
import java.util.Set;

/**
 * A training algorithm, which a plan names by its {@code method}; its parameters are the settings
 * that only it has.
 */
public interface TrainingMethod extends Component {

    /** Keys of the plan's settings that this method ignores: a form need not show them. */
    Set<String> unused();

    /**
     * Whether it finds the weights of every projection, or leaves some as the document has them.
     */
    default boolean trainsEveryProjection() {
        return true;
    }

    /**
     * Whether the output population has a neuron for each class, rather than neurons that are
     * assigned to classes once they have learned.
     */
    default boolean hasOutputForEachClass() {
        return true;
    }

    /** Whether its accuracies are shares of episodes of control, rather than of samples. */
    default boolean countsEpisodes() {
        return false;
    }

    /** Whether a training that was stopped can be continued. */
    default boolean keepsCheckpoints() {
        return true;
    }

    /**
     * Why this method cannot train the network by the plan on the data: every part that prevents
     * it, with a remedy. Nothing is run.
     */
    List<Problem> problems(TrainingTask task);

    /** The memory that a training is expected to need, in bytes; for one without problems. */
    default long memoryBytes(TrainingTask task) {
        return (long) MemoryEstimate.of(task.network()).bytes();
    }

    /** Trains, unless there are {@link #problems}. */
    TrainingOutcome train(TrainingTask task, TrainingControl control);
}
