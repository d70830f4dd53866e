package org.spikebook.training;

import org.spikebook.simulator.engine.Simulation;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.dataset.Dataset;

import java.util.List;
import java.util.Optional;

/**
 * Trains a drawn network by a plan. The result is a function of network, plan and data set, bit for
 * bit on machines with the same instruction set, for any number of threads.
 */
public final class Trainer {

    /**
     * Names what made a result, for anyone who keeps results: it changes when the same network,
     * plan and data would give other weights, or predict otherwise.
     */
    public static final String ENGINE = "spikebook-trainer/1 " + Simulation.ENGINE;

    private Trainer() {}

    /**
     * Trains by the plan's method until the plan's last epoch or until cancelled, and keeps the
     * weights of the epoch that was best on the validation part. The test part is looked at once,
     * at the end.
     *
     * @param dataset the one that the plan names
     */
    public static TrainingOutcome train(
            NetworkModel network, TrainingPlan plan, Dataset dataset, TrainingControl control) {
        return train(network, Optional.empty(), plan, dataset, control);
    }

    /**
     * Trains on from given weights, for example with weights rounded to a chip's few bits.
     *
     * @param start initial weights; those that the document lists where empty, else drawn by the
     *     plan's seed
     */
    public static TrainingOutcome train(
            NetworkModel network,
            Optional<WeightSet> start,
            TrainingPlan plan,
            Dataset dataset,
            TrainingControl control) {
        TrainingTask task =
                new TrainingTask(network, start.or(() -> ListedWeights.of(network)), plan, dataset);
        List<Problem> problems = problems(task);
        return problems.isEmpty()
                ? plan.method().component().train(task, control)
                : new TrainingOutcome.Untrainable(problems);
    }

    /**
     * Why a network cannot be trained as its plan says: every part that prevents it, with a remedy.
     * Nothing is run.
     */
    public static List<Problem> problems(TrainingTask task) {
        return task.plan().method().component().problems(task);
    }

    /** The memory that a training is expected to need, in bytes; for one without problems. */
    public static long memoryBytes(TrainingTask task) {
        return task.plan().method().component().memoryBytes(task);
    }
}
