package org.spikebook.lesson.grading;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.emulation.ChipEmulator;
import org.spikebook.hardware.emulation.ChipRun;
import org.spikebook.hardware.emulation.EmulationOutcome;
import org.spikebook.hardware.energy.EnergyBar;
import org.spikebook.hardware.energy.EnergyModel;
import org.spikebook.hardware.energy.EnergySettings;
import org.spikebook.hardware.mapping.ChipMapper;
import org.spikebook.hardware.mapping.ChipMapping;
import org.spikebook.hardware.mapping.MappingOptions;
import org.spikebook.hardware.mapping.MappingResult;
import org.spikebook.lesson.check.Evidence.Answers;
import org.spikebook.lesson.check.Evidence.ChipPredictions;
import org.spikebook.lesson.check.Finding;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.TrainedNetwork;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Shows hidden samples to a network on a chip.
 *
 * @param seed of the input spikes
 */
record HiddenChipRun(ChipSpec chip, long seed, RunControl control) {

    private static final double NANO = 1e-9;

    /** Any rate will do: dynamic energy does not depend on it. */
    private static final EnergySettings SETTINGS = EnergySettings.atRate(1);

    /** With the widest weights of the chip. */
    Finding<ChipRun> run(TrainedNetwork trained, SpikeSource source) {
        return run(trained, source, MappingOptions.of(chip));
    }

    Finding<ChipRun> run(TrainedNetwork trained, SpikeSource source, int weightBits) {
        return run(trained, source, MappingOptions.of(chip).withWeightBits(weightBits));
    }

    private Finding<ChipRun> run(
            TrainedNetwork trained, SpikeSource source, MappingOptions options) {
        return switch (ChipMapper.map(trained.network(), trained.weights(), chip, options)) {
            case MappingResult.Unmappable(List<Problem> problems) ->
                    Reasons.lacking(Reasons.text("chip.doesNotFit", chip.name()), problems);
            case MappingResult.Mapped(ChipMapping mapping) -> run(mapping, source);
        };
    }

    private Finding<ChipRun> run(ChipMapping mapping, SpikeSource source) {
        return switch (ChipEmulator.run(mapping, source, seed, 1, control)) {
            case EmulationOutcome.Unsuitable(List<Problem> problems) ->
                    Reasons.lacking(Reasons.text("notAClassifier"), problems);
            case EmulationOutcome.Cancelled _ -> throw new CancelledException();
            case EmulationOutcome.Ran(ChipRun run) -> Finding.found(run);
        };
    }

    /** How a network answered in a run, and what that cost. */
    static ChipPredictions predictions(ChipRun run) {
        return new ChipPredictions(answers(run), energyNj(run));
    }

    private static Answers answers(ChipRun run) {
        int classes = 1 + Arrays.stream(run.predictions()).max().orElse(0);
        int[] given = new int[classes];
        for (int answer : run.predictions()) {
            given[answer]++;
        }
        int readout = run.mapping().network().readout();
        double allSpikes = run.layers().spikes().stream().mapToDouble(layer -> layer.count()).sum();
        double outputSpikes = run.layers().spikes().get(readout).count();
        return new Answers(
                run.correct(),
                given,
                OptionalDouble.of(outputSpikes / run.samples()),
                (allSpikes - outputSpikes) / run.samples());
    }

    private static double energyNj(ChipRun run) {
        return EnergyModel.report(run, SETTINGS, List.of())
                        .chip(EnergyBar.Scope.DYNAMIC)
                        .joules()
                        .nominal()
                / NANO;
    }
}
