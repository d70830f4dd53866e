package org.spikebook.lesson.experiment;

import org.spikebook.hardware.energy.Comparison;
import org.spikebook.hardware.energy.EnergyBar;
import org.spikebook.hardware.energy.EnergyReport;
import org.spikebook.hardware.energy.Joules;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.Evaluation;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.Split;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A trained network on a chip with many settings: what fewer weight bits, fewer steps and fewer
 * synapses cost in accuracy, and save in energy and time. Nothing is trained again.
 *
 * @param points in the order of the settings; fewer if it was cancelled
 */
public record TradeOff(List<Point> points) {

    /**
     * One setting.
     *
     * @param result what came of it; empty where the network could not be run
     * @param problems why not
     */
    public record Point(ChipSetting setting, Optional<Result> result, List<Problem> problems) {
        public Point {
            problems = List.copyOf(problems);
        }
    }

    /**
     * @param accuracy on the chip, 0 to 1
     * @param softwareAccuracy of the same network before rounding, 0 to 1
     * @param dynamic energy that an inference adds
     * @param total energy of an inference with its share of the chip's static power
     * @param latencySeconds modeled time from the first step of a sample to its answer
     * @param cores in use
     * @param comparisons with each baseline
     */
    public record Result(
            double accuracy,
            double softwareAccuracy,
            Joules dynamic,
            Joules total,
            double latencySeconds,
            int cores,
            List<Comparison> comparisons) {

        /** Whether nothing of it is worse and something is better than in {@code other}. */
        boolean dominates(Result other) {
            boolean noWorse =
                    accuracy >= other.accuracy
                            && dynamic.nominal() <= other.dynamic.nominal()
                            && latencySeconds <= other.latencySeconds;
            return noWorse
                    && (accuracy > other.accuracy
                            || dynamic.nominal() < other.dynamic.nominal()
                            || latencySeconds < other.latencySeconds);
        }
    }

    public TradeOff {
        points = List.copyOf(points);
    }

    /**
     * Runs all settings on the test samples.
     *
     * @param experiment the chip, the other choices of mapping, the rate of inferences
     * @param seed of the input spikes
     * @param control told of progress and asked whether to continue
     */
    public static TradeOff run(
            ChipExperiment experiment,
            TrainedNetwork trained,
            Dataset data,
            List<ChipSetting> settings,
            long seed,
            RunControl control) {
        List<Point> points = new ArrayList<>();
        for (ChipSetting setting : settings) {
            double before = points.size();
            RunControl part =
                    new RunControl(
                            done -> control.progress().accept((before + done) / settings.size()),
                            control.cancelled());
            Optional<Point> point =
                    point(experiment, setting, setting.apply(trained), data, seed, part);
            if (point.isEmpty()) {
                break;
            }
            points.add(point.get());
        }
        return new TradeOff(points);
    }

    private static Optional<Point> point(
            ChipExperiment experiment,
            ChipSetting setting,
            TrainedNetwork changed,
            Dataset data,
            long seed,
            RunControl control) {
        ChipExperimentOutcome outcome =
                experiment
                        .withOptions(experiment.options().withWeightBits(setting.weightBits()))
                        .run(
                                changed,
                                Evaluation.source(changed, data).part(Split.TEST),
                                seed,
                                control);
        return switch (outcome) {
            case ChipExperimentOutcome.Done(ChipExperimentResult result) ->
                    Optional.of(new Point(setting, Optional.of(result(result)), List.of()));
            case ChipExperimentOutcome.DoesNotFit(List<Problem> problems) ->
                    Optional.of(new Point(setting, Optional.empty(), problems));
            case ChipExperimentOutcome.Cancelled() -> Optional.empty();
        };
    }

    private static Result result(ChipExperimentResult result) {
        EnergyReport energy = result.energy();
        return new Result(
                energy.accuracy(),
                result.software().accuracy(),
                energy.chip(EnergyBar.Scope.DYNAMIC).joules(),
                energy.chip(EnergyBar.Scope.TOTAL).joules(),
                1 / energy.fastestInferencesPerSecond(),
                result.chip().mapping().cores().size(),
                energy.comparisons());
    }

    /**
     * The front: settings that no other one beats in accuracy, dynamic energy and latency together.
     */
    public List<Point> front() {
        return points.stream().filter(p -> p.result().filter(this::isOnFront).isPresent()).toList();
    }

    private boolean isOnFront(Result result) {
        return points.stream()
                .flatMap(p -> p.result().stream())
                .noneMatch(r -> r.dominates(result));
    }
}
