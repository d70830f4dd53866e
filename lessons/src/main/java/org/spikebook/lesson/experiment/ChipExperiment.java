package org.spikebook.lesson.experiment;

import org.spikebook.hardware.baseline.Baseline;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.document.Baselines;
import org.spikebook.hardware.emulation.ChipEmulator;
import org.spikebook.hardware.emulation.ChipRun;
import org.spikebook.hardware.emulation.EmulationOutcome;
import org.spikebook.hardware.energy.EnergyModel;
import org.spikebook.hardware.energy.EnergyReport;
import org.spikebook.hardware.energy.EnergySettings;
import org.spikebook.hardware.mapping.ChipMapper;
import org.spikebook.hardware.mapping.ChipMapping;
import org.spikebook.hardware.mapping.MappingOptions;
import org.spikebook.hardware.mapping.MappingResult;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.simulator.problem.Reading;
import org.spikebook.training.Classifier;
import org.spikebook.training.Evaluation;
import org.spikebook.training.TrainedNetwork;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A trained network in software and on a chip, on the same samples with the same input spikes: what
 * rounding to the chip's integers costs in accuracy, what happens on the chip, and the energy
 * breakdown. The result does not depend on the number of threads.
 *
 * @param chip to run on
 * @param options of mapping
 * @param energy rate of inferences, for the energy breakdown
 * @param own a device that a user measured, to stand beside the published ones
 * @param learner id of a trained projection that continues learning on the chip
 * @param threads to use, at least 1
 */
public record ChipExperiment(
        ChipSpec chip,
        MappingOptions options,
        EnergySettings energy,
        Optional<OwnDevice> own,
        Optional<String> learner,
        int threads) {

    /** With the widest weights that the chip has, up to eight bits, on one chip. */
    public static ChipExperiment on(ChipSpec chip, double inferencesPerSecond, int threads) {
        return new ChipExperiment(
                chip,
                MappingOptions.of(chip),
                EnergySettings.atRate(inferencesPerSecond),
                Optional.empty(),
                Optional.empty(),
                threads);
    }

    /** The same with other choices of mapping. */
    public ChipExperiment withOptions(MappingOptions changed) {
        return new ChipExperiment(chip, changed, energy, own, learner, threads);
    }

    /** The same beside a device that a user measured. */
    public ChipExperiment beside(Optional<OwnDevice> measured) {
        return new ChipExperiment(chip, options, energy, measured, learner, threads);
    }

    /**
     * The same with a projection that continues learning on the chip; the network in software does
     * not.
     */
    public ChipExperiment learning(Optional<String> projection) {
        return new ChipExperiment(chip, options, energy, own, projection, threads);
    }

    /**
     * The network on the chip, if it fits.
     *
     * @param weights explicit weights; other projections keep those of the document
     */
    public MappingResult map(NetworkModel network, WeightSet weights) {
        return ChipMapper.map(network, weights, chip, options);
    }

    /**
     * Maps the network and shows it all samples of a source.
     *
     * @param source behind the encoder of the network's plan
     * @param seed of the input spikes
     * @param control told of progress and asked whether to continue
     */
    public ChipExperimentOutcome run(
            TrainedNetwork trained, SpikeSource source, long seed, RunControl control) {
        return run(trained.classifier(), source, seed, control);
    }

    /** The same with a network that may have been trained elsewhere. */
    public ChipExperimentOutcome run(
            Classifier trained, SpikeSource source, long seed, RunControl control) {
        return switch (mapped(trained)) {
            case MappingResult.Unmappable(List<Problem> problems) ->
                    new ChipExperimentOutcome.DoesNotFit(problems);
            case MappingResult.Mapped(ChipMapping mapping) ->
                    run(trained, mapping, source, seed, control);
        };
    }

    /** A trained network on the chip, with what continues learning there, if it fits. */
    MappingResult mapped(Classifier trained) {
        List<Problem> unknown = checkLearner(trained);
        if (!unknown.isEmpty()) {
            return new MappingResult.Unmappable(unknown);
        }
        NetworkModel network =
                learner.map(id -> OnChipLearning.apply(trained.network(), trained.weights(), id))
                        .orElse(trained.network());
        return map(network, trained.weights());
    }

    private List<Problem> checkLearner(Classifier trained) {
        return learner.filter(id -> !trained.trainedProjections().contains(id)).stream()
                .map(id ->
                        Problem.of(
                                ChipExperiment.class,
                                "/projections",
                                "unknownLearner",
                                id,
                                String.join(", ", trained.trainedProjections())))
                .toList();
    }

    /** The projections of which one may continue learning: those that were trained. */
    public static List<String> learners(TrainedNetwork trained) {
        return trained.classifier().trainedProjections();
    }

    private ChipExperimentOutcome run(
            Classifier trained,
            ChipMapping mapping,
            SpikeSource source,
            long seed,
            RunControl control) {
        return switch (OtherStimuli.of(trained.network())) {
            case Reading.Unreadable<OtherStimuli>(List<Problem> problems) ->
                    new ChipExperimentOutcome.DoesNotFit(problems);
            case Reading.Readable<OtherStimuli>(OtherStimuli others) ->
                    run(trained, mapping, others, source, seed, control);
        };
    }

    private ChipExperimentOutcome run(
            Classifier trained,
            ChipMapping mapping,
            OtherStimuli others,
            SpikeSource source,
            long seed,
            RunControl control) {
        return switch (ChipEmulator.run(mapping, others.beside(source), seed, threads, control)) {
            case EmulationOutcome.Unsuitable(List<Problem> problems) ->
                    new ChipExperimentOutcome.DoesNotFit(problems);
            case EmulationOutcome.Cancelled _ -> new ChipExperimentOutcome.Cancelled();
            case EmulationOutcome.Ran(ChipRun run) ->
                    new ChipExperimentOutcome.Done(
                            new ChipExperimentResult(
                                    software(trained, source, seed), run, report(run)));
        };
    }

    /** The energy breakdown of a run beside the baselines. */
    EnergyReport report(ChipRun run) {
        return EnergyModel.report(run, energy, baselines(run));
    }

    private List<Baseline> baselines(ChipRun run) {
        long macs = run.mapping().quantization().synapses();
        return Stream.concat(
                        Baselines.published().stream(),
                        own.stream().map(device -> device.baseline(macs)))
                .toList();
    }

    private Evaluation software(Classifier trained, SpikeSource source, long seed) {
        return trained.tester().evaluate(source, seed, threads);
    }
}
