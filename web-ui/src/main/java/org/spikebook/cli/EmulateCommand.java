package org.spikebook.cli;

import org.jspecify.annotations.Nullable;
import org.spikebook.cli.option.ChipNetwork;
import org.spikebook.cli.option.ChipOptions;
import org.spikebook.cli.option.HelpOption;
import org.spikebook.cli.option.InputFile;
import org.spikebook.cli.option.LearnOption;
import org.spikebook.cli.option.SampleOptions;
import org.spikebook.cli.option.Threads;
import org.spikebook.cli.option.UnusedOptions;
import org.spikebook.cli.option.WeightBits;
import org.spikebook.cli.terminal.ExitCode;
import org.spikebook.cli.terminal.Output;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.cli.terminal.Terminal;
import org.spikebook.hardware.energy.EnergySettings;
import org.spikebook.hardware.interchange.NetxReader;
import org.spikebook.lesson.experiment.ChipComparison;
import org.spikebook.lesson.experiment.ChipExperiment;
import org.spikebook.lesson.experiment.ChipExperimentResult;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.experiment.document.ChipExperimentWriter;
import org.spikebook.lesson.experiment.document.DocumentKind;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.training.Classifier;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.dataset.Dataset;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * {@code emulate TRAINED.json}: shows the test samples to a network, trained here or imported with
 * its weights, in the chip's own arithmetic; a controller acts on its plant instead. A file of
 * registers is run as it is.
 */
@Command(name = "emulate", resourceBundle = "org.spikebook.cli.usage")
final class EmulateCommand implements Callable<Integer> {

    private static final String[] OF_CHIPS = {
        "--chips", "--weight-bits", "--learn", "--dataset", "--seed"
    };

    private final Terminal terminal;

    @Spec private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "TRAINED.json", descriptionKey = "trainedOrRegisters")
    private Path file = Path.of("");

    @Option(names = "--input", paramLabel = "FILE.npy")
    private @Nullable Path input;

    @Mixin private final ChipOptions chip = new ChipOptions();

    @Mixin private final WeightBits weightBits = new WeightBits();

    @Mixin private final LearnOption learn = new LearnOption();

    @Mixin private final SampleOptions samples = new SampleOptions();

    @Mixin private final Threads threads = new Threads();

    @Mixin private final HelpOption help = new HelpOption();

    @Mixin private final Output output = new Output();

    EmulateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws StopException {
        output.check();
        Laboratory laboratory = terminal.laboratory();
        ChipExperiment experiment =
                weightBits.apply(
                        chip.experiment(laboratory, EnergySettings.atRate(1), threads.count()));
        new InputFile(file).requireContent();
        if (isLava()) {
            refuseOfChips("lava", ChipOptions.LOIHI);
            return new NetxWork(file, input, output, terminal).run();
        }
        String text = new InputFile(file).read();
        DocumentKind kind = DocumentKind.of(text);
        if (kind == DocumentKind.REGISTERS || kind == DocumentKind.TRUE_NORTH_CORE) {
            refuseOfChips(
                    "registers",
                    kind == DocumentKind.REGISTERS ? ChipOptions.LOIHI : ChipOptions.TRUE_NORTH);
            new UnusedOptions(command).refuse(file, "registers", "--input");
            return new RegisterWork(file, output, terminal).run(text, kind);
        }
        ChipNetwork network = samples.network(text, file, laboratory);
        new UnusedOptions(command).refuse(file, "trained", "--input");
        ChipWork work = new ChipWork(file, learn.apply(experiment, network.classifier()), terminal);
        Optional<TrainedNetwork> controller = network.controller();
        output.write(
                controller.isPresent()
                        ? control(work, controller.get(), laboratory)
                        : show(work, network.classifier(), laboratory),
                terminal.out());
        return ExitCode.DONE;
    }

    private String show(ChipWork work, Classifier network, Laboratory laboratory)
            throws StopException {
        SpikeSource source = samples.source(network, laboratory);
        long seed = samples.seed(network);
        ChipExperimentResult result = work.run(network, source, seed);
        ChipComparison both = new ChipComparison(network, result.chip().mapping(), source, seed);
        return ChipExperimentWriter.write(result, both.firstDifferent(RunControl.NONE));
    }

    private String control(ChipWork work, TrainedNetwork controller, Laboratory laboratory)
            throws StopException {
        Dataset states = samples.plant(controller, laboratory);
        long seed = samples.seed(controller.classifier());
        return ChipExperimentWriter.write(work.control(controller, states, seed));
    }

    private boolean isLava() {
        return NetxReader.isHdf5(file) || file.toString().toLowerCase(Locale.ROOT).endsWith(".net");
    }

    /** For files that run as they are, on the chip whose numbers they hold. */
    private void refuseOfChips(String kind, String chipOfFile) throws StopException {
        if (!chip.is(chipOfFile)) {
            new UnusedOptions(command).refuse(file, kind, "--chip");
        }
        new UnusedOptions(command).refuse(file, kind, OF_CHIPS);
    }
}
