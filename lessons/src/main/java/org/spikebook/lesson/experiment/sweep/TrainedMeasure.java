package org.spikebook.lesson.experiment.sweep;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.energy.EnergyBar;
import org.spikebook.hardware.energy.EnergyReport;
import org.spikebook.lesson.experiment.ChipExperiment;
import org.spikebook.lesson.experiment.ChipExperimentOutcome;
import org.spikebook.lesson.experiment.ChipExperimentResult;
import org.spikebook.lesson.experiment.ClosedLoop;
import org.spikebook.lesson.notebook.sweep.SweepMeasure;
import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.Evaluation;
import org.spikebook.training.NetworkTester;
import org.spikebook.training.SampleRun;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.Split;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a figure measures of trained networks, with their test samples; of controllers on a chip, in
 * episodes.
 *
 * @param measure one {@linkplain SweepMeasure#isOfTraining of trainings}
 * @param chip on which networks are put, for measures of chips
 */
record TrainedMeasure(SweepMeasure measure, Optional<ChipSpec> chip) {

    /** Dynamic energy does not depend on it. */
    private static final double ANY_RATE = 100;

    private static final double NANO = 1e-9;
    private static final double PERCENT = 100;

    /**
     * The number of one network, in the measure's unit; empty if it was cancelled, or has none.
     *
     * @param problems added to, if it does not fit on the chip
     */
    Optional<Double> of(
            TrainedNetwork network,
            Dataset data,
            TrainedProgress progress,
            List<Problem> problems) {
        return switch (measure) {
            case TEST_ACCURACY -> Optional.of(PERCENT * network.provenance().testAccuracy());
            case HIDDEN_SPIKES -> Optional.of(hiddenSpikes(network, data));
            default -> onChip(network, data, progress, problems).map(this::ofChip);
        };
    }

    /** Spikes of all neurons but those of the output, for one test sample. */
    private static double hiddenSpikes(TrainedNetwork network, Dataset data) {
        SpikeSource source = Evaluation.source(network, data).part(Split.TEST);
        NetworkTester tester = NetworkTester.of(network);
        double sum = 0;
        for (int sample = 0; sample < source.sampleCount(); sample++) {
            SampleRun run = tester.show(source, sample, network.plan().seed());
            sum += run.spikes().values().stream().mapToInt(SpikeTrain::spikeCount).sum();
            sum -= Arrays.stream(run.outputCounts()).sum();
        }
        return sum / Math.max(1, source.sampleCount());
    }

    private double ofChip(EnergyReport energy) {
        return measure == SweepMeasure.CHIP_ACCURACY
                ? PERCENT * energy.accuracy()
                : energy.chip(EnergyBar.Scope.DYNAMIC).joules().nominal() / NANO;
    }

    private Optional<EnergyReport> onChip(
            TrainedNetwork network,
            Dataset data,
            TrainedProgress progress,
            List<Problem> problems) {
        ChipExperiment experiment =
                ChipExperiment.on(chip.orElseThrow(), ANY_RATE, progress.threads());
        return ClosedLoop.isFor(network)
                ? controlling(experiment, network, data, progress, problems)
                : classifying(experiment, network, data, progress, problems);
    }

    private static Optional<EnergyReport> classifying(
            ChipExperiment experiment,
            TrainedNetwork network,
            Dataset data,
            TrainedProgress progress,
            List<Problem> problems) {
        SpikeSource source = Evaluation.source(network, data).part(Split.TEST);
        return switch (experiment.run(network, source, network.plan().seed(), progress.quiet())) {
            case ChipExperimentOutcome.Done(ChipExperimentResult result) ->
                    Optional.of(result.energy());
            case ChipExperimentOutcome.DoesNotFit(List<Problem> found) -> {
                problems.addAll(found);
                yield Optional.empty();
            }
            case ChipExperimentOutcome.Cancelled() -> Optional.empty();
        };
    }

    /**
     * Of a controller: the share of its episodes that succeed, and the energy of a control step.
     */
    private static Optional<EnergyReport> controlling(
            ChipExperiment experiment,
            TrainedNetwork network,
            Dataset data,
            TrainedProgress progress,
            List<Problem> problems) {
        ClosedLoop loop = new ClosedLoop(experiment, ClosedLoop.USUAL_EPISODES);
        return switch (loop.run(network, data, Map.of(), network.plan().seed(), progress.quiet())) {
            case ClosedLoop.Outcome.Done done -> Optional.of(done.energy());
            case ClosedLoop.Outcome.DoesNotFit(List<Problem> found) -> {
                problems.addAll(found);
                yield Optional.empty();
            }
            case ClosedLoop.Outcome.Cancelled() -> Optional.empty();
        };
    }
}
