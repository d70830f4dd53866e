package org.spikebook.cli;

import org.jspecify.annotations.Nullable;
import org.spikebook.cli.option.Datasets;
import org.spikebook.cli.option.HelpOption;
import org.spikebook.cli.option.InputFile;
import org.spikebook.cli.option.NirOptions;
import org.spikebook.cli.option.RecordingPart;
import org.spikebook.cli.option.UnusedOptions;
import org.spikebook.cli.terminal.ExitCode;
import org.spikebook.cli.terminal.Output;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.cli.terminal.Terminal;
import org.spikebook.hardware.interchange.NetxReader;
import org.spikebook.simulator.interchange.ImportResult;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.RunParameters;
import org.spikebook.simulator.network.document.NetworkWriter;
import org.spikebook.simulator.parameter.ParameterCheck;
import org.spikebook.simulator.parameter.ParameterInfo;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.datafile.event.EventFile;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.training.interchange.nir.NirImporter;
import org.spikebook.training.interchange.nir.NirSettings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * {@code import FILE}: makes a network document of a NIR graph from another framework, or of the
 * recording of an event camera.
 */
@Command(name = "import", resourceBundle = "org.spikebook.cli.usage")
final class ImportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "FILE", descriptionKey = "nirFile")
    private Path file = Path.of("");

    @Mixin private final NirOptions nir = new NirOptions();

    @Option(names = "--dt-ms", paramLabel = "MS")
    private @Nullable Double dtMs;

    @Option(names = "--dataset", paramLabel = "NAME")
    private @Nullable String dataset;

    @Mixin private final RecordingPart part = new RecordingPart();

    @Mixin private final HelpOption help = new HelpOption();

    @Mixin private final Output output = new Output();

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws StopException {
        output.check();
        new InputFile(file).requireContent();
        checkStep();
        if (isRecording()) {
            new UnusedOptions(command)
                    .refuse(
                            file,
                            "recording",
                            "--framework",
                            "--file-step",
                            "--reset",
                            "--dataset");
            output.write(part.network(file, dtMs == null ? 1 : dtMs), terminal.out());
            return ExitCode.DONE;
        }
        if (!NetxReader.isHdf5(file)) {
            throw StopException.badInput(
                    file.toString(), "notImportable", String.join(", ", EventFile.formats()));
        }
        new UnusedOptions(command).refuse(file, "graph", "--from-ms", "--to-ms");
        return switch (NirImporter.read(file, settings())) {
            case ImportResult.Refused(List<Problem> problems) ->
                    throw StopException.badInput(file.toString(), problems);
            case ImportResult.Imported(NetworkModel network, List<Problem> warnings) -> {
                output.write(NetworkWriter.write(network), terminal.out());
                terminal.warn(file.toString(), warnings);
                yield ExitCode.DONE;
            }
        };
    }

    /** By its first bytes; by its name where the format of recordings has no mark. */
    private boolean isRecording() throws StopException {
        String name = String.valueOf(file.getFileName());
        return EventFile.recognizes(name, new InputFile(file).head(EventFile.HEAD));
    }

    private void checkStep() throws StopException {
        ParameterInfo step = RunParameters.INSTANCE.parameters().getFirst();
        Optional<Problem> wrong =
                Optional.ofNullable(dtMs)
                        .flatMap(ms -> new ParameterCheck("", "run", step).check(Value.of(ms)));
        if (wrong.isPresent()) {
            throw StopException.badInput("--dt-ms", List.of(wrong.get()));
        }
    }

    private NirSettings settings() throws StopException {
        Optional<DatasetInfo> data =
                dataset == null
                        ? Optional.empty()
                        : Optional.of(Datasets.info(terminal.laboratory(), "--dataset", dataset));
        NirSettings settings = nir.settings();
        NirSettings stepped = dtMs == null ? settings : settings.withDtMs(dtMs);
        return data.map(stepped::withDataset).orElse(stepped);
    }
}
