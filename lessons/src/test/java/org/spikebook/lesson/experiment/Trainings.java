package org.spikebook.lesson.experiment;

import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.Trainer;
import org.spikebook.training.TrainingControl;
import org.spikebook.training.TrainingOutcome;
import org.spikebook.training.TrainingPlan;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Trains each network by each plan once for all tests of this process: what a lesson states, its
 * model solution and its wrong answers often ask for the same training, whose result is the same.
 */
public final class Trainings {

    private static final Laboratory LABORATORY = Laboratory.standard();
    private static final int THREADS = 2;

    private static final Map<Inputs, FutureTask<TrainedNetwork>> TRAINED =
            new ConcurrentHashMap<>();

    /** All that decides over the result: the bundled data are named by the plan. */
    private record Inputs(NetworkModel network, TrainingPlan plan) {}

    private Trainings() {}

    /** The network, trained on the bundled data that the plan names. */
    public static TrainedNetwork train(NetworkModel network, TrainingPlan plan) {
        FutureTask<TrainedNetwork> training = new FutureTask<>(() -> now(network, plan));
        FutureTask<TrainedNetwork> earlier =
                TRAINED.putIfAbsent(new Inputs(network, plan), training);
        if (earlier == null) {
            training.run();
        }
        return result(earlier == null ? training : earlier);
    }

    private static TrainedNetwork now(NetworkModel network, TrainingPlan plan) {
        TrainingOutcome outcome =
                Trainer.train(
                        network,
                        plan,
                        LABORATORY.datasets().dataset(plan.data().name()).orElseThrow(),
                        TrainingControl.unattended(THREADS));
        return ((TrainingOutcome.Trained) outcome).network();
    }

    private static TrainedNetwork result(FutureTask<TrainedNetwork> training) {
        try {
            return training.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
