package org.spikebook.cli;

import org.spikebook.cli.option.ChipOptions;
import org.spikebook.cli.option.EnergyOptions;
import org.spikebook.cli.option.HelpOption;
import org.spikebook.cli.option.ModelInput;
import org.spikebook.cli.option.SampleOptions;
import org.spikebook.cli.option.SettingAxes;
import org.spikebook.cli.option.Threads;
import org.spikebook.cli.terminal.ExitCode;
import org.spikebook.cli.terminal.Output;
import org.spikebook.cli.terminal.Progress;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.cli.terminal.Terminal;
import org.spikebook.lesson.experiment.ChipExperiment;
import org.spikebook.lesson.experiment.ChipSetting;
import org.spikebook.lesson.experiment.ClosedLoop;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.lesson.experiment.TradeOff;
import org.spikebook.lesson.experiment.document.TradeOffWriter;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.TrainedNetwork;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * {@code tradeoff TRAINED.json}: what fewer weight bits, steps and synapses cost in accuracy and
 * save in energy and time.
 */
@Command(name = "tradeoff", resourceBundle = "org.spikebook.cli.usage")
final class TradeOffCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "TRAINED.json", descriptionKey = "trained")
    private Path file = Path.of("");

    @Mixin private final ChipOptions chip = new ChipOptions();

    @Mixin private final SettingAxes axes = new SettingAxes();

    @Mixin private final EnergyOptions energy = new EnergyOptions();

    @Mixin private final SampleOptions samples = new SampleOptions();

    @Mixin private final Threads threads = new Threads();

    @Mixin private final HelpOption help = new HelpOption();

    @Mixin private final Output output = new Output();

    TradeOffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws StopException {
        output.check();
        Laboratory laboratory = terminal.laboratory();
        ChipExperiment experiment = chip.experiment(laboratory, energy.settings(), threads.count());
        TrainedNetwork trained = ModelInput.readTrained(file, laboratory);
        requireClasses(trained);
        List<ChipSetting> settings =
                axes.settings(experiment.chip(), trained.plan().data().steps());
        TradeOff tradeOff =
                TradeOff.run(
                        experiment,
                        trained,
                        samples.dataset(trained.classifier(), laboratory),
                        settings,
                        samples.seed(trained.classifier()),
                        Progress.of(terminal).ofRun());
        requireSomeResult(tradeOff);
        output.write(
                TradeOffWriter.write(
                        experiment.chip().id(),
                        experiment.energy().inferencesPerSecond(),
                        tradeOff),
                terminal.out());
        return ExitCode.DONE;
    }

    /** A controller is not judged by classes, and its step is that of the plant's loop. */
    private void requireClasses(TrainedNetwork trained) throws StopException {
        if (ClosedLoop.isFor(trained)) {
            throw StopException.badInput(
                    file.toString(), "noClasses", trained.plan().data().name());
        }
    }

    private void requireSomeResult(TradeOff tradeOff) throws StopException {
        if (tradeOff.points().stream().allMatch(point -> point.result().isEmpty())) {
            List<Problem> problems =
                    tradeOff.points().stream()
                            .flatMap(p -> p.problems().stream())
                            .distinct()
                            .toList();
            throw StopException.failed(file.toString(), problems);
        }
    }
}
