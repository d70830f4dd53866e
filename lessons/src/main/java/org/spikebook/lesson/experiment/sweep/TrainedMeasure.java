package org.spikebook.lesson.experiment.sweep;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.energy.EnergyBar;
import org.spikebook.lesson.experiment.ChipExperiment;
import org.spikebook.lesson.experiment.ChipExperimentOutcome;
import org.spikebook.lesson.experiment.ChipExperimentResult;
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
import java.util.Optional;

/**
 * What a figure measures of trained networks, with their test samples.
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

    private double ofChip(ChipExperimentResult result) {
        return measure == SweepMeasure.CHIP_ACCURACY
                ? PERCENT * result.energy().accuracy()
                : result.energy().chip(EnergyBar.Scope.DYNAMIC).joules().nominal() / NANO;
    }

    private Optional<ChipExperimentResult> onChip(
            TrainedNetwork network,
            Dataset data,
            TrainedProgress progress,
            List<Problem> problems) {
        ChipExperimentOutcome outcome =
                ChipExperiment.on(chip.orElseThrow(), ANY_RATE, progress.threads())
                        .run(
                                network,
                                Evaluation.source(network, data).part(Split.TEST),
                                network.plan().seed(),
                                progress.quiet());
        return switch (outcome) {
            case ChipExperimentOutcome.Done(ChipExperimentResult result) -> Optional.of(result);
            case ChipExperimentOutcome.DoesNotFit(List<Problem> found) -> {
                problems.addAll(found);
                yield Optional.empty();
            }
            case ChipExperimentOutcome.Cancelled() -> Optional.empty();
        };
    }
}
