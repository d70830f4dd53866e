package org.spikebook.cli;

import org.jspecify.annotations.Nullable;
import org.spikebook.cli.option.ChipNetwork;
import org.spikebook.cli.option.ChipOptions;
import org.spikebook.cli.option.EnergyOptions;
import org.spikebook.cli.option.HelpOption;
import org.spikebook.cli.option.InputFile;
import org.spikebook.cli.option.LearnOption;
import org.spikebook.cli.option.SampleOptions;
import org.spikebook.cli.option.Threads;
import org.spikebook.cli.option.WeightBits;
import org.spikebook.cli.terminal.ExitCode;
import org.spikebook.cli.terminal.Output;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.cli.terminal.Terminal;
import org.spikebook.hardware.document.EnergyReportWriter;
import org.spikebook.hardware.energy.EnergyReport;
import org.spikebook.lesson.experiment.ChipExperiment;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.training.Classifier;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.dataset.Dataset;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;

/**
 * {@code energy TRAINED.json}: what an inference costs on the chip, and elsewhere; of a controller,
 * a control step.
 */
@Command(name = "energy", resourceBundle = "org.spikebook.cli.usage")
final class EnergyCommand implements Callable<Integer> {

    private static final double MOST_WATT_HOURS = 1e9;

    private final Terminal terminal;

    @Parameters(paramLabel = "TRAINED.json", descriptionKey = "trainedOrDrawn")
    private Path file = Path.of("");

    @Option(names = "--battery-wh", paramLabel = "WH")
    private @Nullable Double batteryWh;

    @Mixin private final ChipOptions chip = new ChipOptions();

    @Mixin private final WeightBits weightBits = new WeightBits();

    @Mixin private final LearnOption learn = new LearnOption();

    @Mixin private final EnergyOptions energy = new EnergyOptions();

    @Mixin private final SampleOptions samples = new SampleOptions();

    @Mixin private final Threads threads = new Threads();

    @Mixin private final HelpOption help = new HelpOption();

    @Mixin private final Output output = new Output();

    EnergyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws StopException {
        output.check();
        OptionalDouble battery = battery();
        Laboratory laboratory = terminal.laboratory();
        ChipExperiment experiment =
                weightBits
                        .apply(chip.experiment(laboratory, energy.settings(), threads.count()))
                        .beside(energy.own());
        ChipNetwork network = samples.network(new InputFile(file).read(), file, laboratory);
        ChipWork work = new ChipWork(file, learn.apply(experiment, network.classifier()), terminal);
        output.write(
                EnergyReportWriter.write(report(work, network, laboratory), battery),
                terminal.out());
        return ExitCode.DONE;
    }

    private EnergyReport report(ChipWork work, ChipNetwork network, Laboratory laboratory)
            throws StopException {
        Classifier classifier = network.classifier();
        long seed = samples.seed(classifier);
        Optional<TrainedNetwork> controller = network.controller();
        if (controller.isPresent()) {
            Dataset states = samples.plant(controller.get(), laboratory);
            return work.control(controller.get(), states, seed).energy();
        }
        return work.run(classifier, samples.source(classifier, laboratory), seed).energy();
    }

    private OptionalDouble battery() throws StopException {
        if (batteryWh == null) {
            return OptionalDouble.empty();
        } else if (!(batteryWh > 0 && batteryWh <= MOST_WATT_HOURS)) {
            throw StopException.badInput("--battery-wh", "batteryOutOfRange", batteryWh);
        }
        return OptionalDouble.of(batteryWh);
    }
}
