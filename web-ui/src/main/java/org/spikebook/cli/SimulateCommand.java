package org.spikebook.cli;

import org.jspecify.annotations.Nullable;
import org.spikebook.cli.option.HelpOption;
import org.spikebook.cli.option.ModelInput;
import org.spikebook.cli.terminal.ExitCode;
import org.spikebook.cli.terminal.Output;
import org.spikebook.cli.terminal.Progress;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.cli.terminal.Terminal;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.RunSettings;
import org.spikebook.simulator.network.document.DocumentNumber;
import org.spikebook.simulator.recording.Recording;
import org.spikebook.simulator.recording.document.RecordingWriter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;

/** {@code simulate NETWORK.json}: runs a network and writes its recording. */
@Command(name = "simulate", resourceBundle = "org.spikebook.cli.usage")
final class SimulateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "NETWORK.json", descriptionKey = "drawnOrTrained")
    private Path network = Path.of("");

    @Option(names = "--dt-ms", paramLabel = "MS")
    private @Nullable Double dtMs;

    @Option(names = "--duration-ms", paramLabel = "MS")
    private @Nullable Double durationMs;

    @Option(names = "--seed", paramLabel = "N")
    private @Nullable Long seed;

    @Mixin private final HelpOption help = new HelpOption();

    @Mixin private final Output output = new Output();

    SimulateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws StopException {
        output.check();
        Laboratory laboratory = terminal.laboratory();
        ModelInput model = ModelInput.read(network, this::withTimes, laboratory);
        NetworkModel changed =
                ModelInput.checked(withOptions(model.network()), network, laboratory);
        Recording recording =
                laboratory.simulateOnAllProcessors(
                        changed, model.weights(), Progress.of(terminal).ofRun());
        if (recording.end() == Recording.End.REFUSED) {
            throw StopException.badInput(network.toString(), recording.problems());
        }
        output.write(RecordingWriter.write(recording), terminal.out());
        if (!recording.problems().isEmpty()) {
            throw StopException.failed(network.toString(), recording.problems());
        }
        return ExitCode.DONE;
    }

    /**
     * The document with its times changed. Changed in its text, so that delays which it leaves out
     * follow the step.
     */
    private String withTimes(String document) {
        return with(with(document, "/run/dtMs", dtMs), "/run/durationMs", durationMs);
    }

    private static String with(String document, String pointer, @Nullable Double value) {
        return value == null
                ? document
                : DocumentNumber.find(document, pointer, new ArrayList<>())
                        .map(number -> number.with(value))
                        .orElse(document);
    }

    /** For what has no such text: a trained network, or a document without settings of its run. */
    private NetworkModel withOptions(NetworkModel drawn) {
        RunSettings run = drawn.run();
        return drawn.withRun(
                new RunSettings(
                        dtMs == null ? run.dtMs() : dtMs,
                        durationMs == null ? run.durationMs() : durationMs,
                        seed == null ? run.seed() : seed));
    }
}
