package org.spikebook.lesson.experiment.sweep;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.Trainer;
import org.spikebook.training.TrainingOutcome;
import org.spikebook.training.TrainingTask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A point of a figure whose points are trainings.
 *
 * @param at its values, one of each axis
 * @param task with these values; empty if they are refused
 * @param problems why they are
 */
record TrainedPoint(List<Double> at, Optional<TrainingTask> task, List<Problem> problems) {

    TrainedPoint {
        problems = List.copyOf(problems);
    }

    /**
     * Trains once with each seed, and measures what was trained.
     *
     * @param seeds how many; with one, the plan's own is used
     * @return empty if it was cancelled
     */
    Optional<FigurePoint> measured(int seeds, TrainedMeasure measure, TrainedProgress progress) {
        List<Double> values = new ArrayList<>();
        List<Problem> found = new ArrayList<>(problems);
        for (TrainingTask each : seeded(seeds)) {
            switch (Trainer.train(
                    each.network(), each.plan(), each.dataset(), progress.training())) {
                case TrainingOutcome.Cancelled() -> {
                    return Optional.empty();
                }
                case TrainingOutcome.Untrainable(List<Problem> why) -> found.addAll(why);
                case TrainingOutcome.Trained(TrainedNetwork network) ->
                        measure.of(network, each.dataset(), progress, found).ifPresent(values::add);
            }
            progress.next();
        }
        return Optional.of(
                FigurePoint.of(
                        at, values.stream().mapToDouble(Double::doubleValue).toArray(), found));
    }

    private List<TrainingTask> seeded(int seeds) {
        return task.stream()
                .flatMap(own ->
                        seeds == 1
                                ? Stream.of(own)
                                : SweepPlan.seedsTo(seeds).stream()
                                        .map(seed ->
                                                TrainingTask.of(
                                                        own.network(),
                                                        own.plan().withSeed(seed),
                                                        own.dataset())))
                .toList();
    }
}
