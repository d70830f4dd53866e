package org.spikebook.cli;

import org.spikebook.cli.option.HelpOption;
import org.spikebook.cli.option.ModelInput;
import org.spikebook.cli.option.NirOptions;
import org.spikebook.cli.option.UnusedOptions;
import org.spikebook.cli.terminal.ExitCode;
import org.spikebook.cli.terminal.Output;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.cli.terminal.Terminal;
import org.spikebook.simulator.interchange.ExportResult;
import org.spikebook.simulator.interchange.brian.BrianExporter;
import org.spikebook.simulator.interchange.nest.NestExporter;
import org.spikebook.simulator.interchange.pynn.PynnExporter;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.interchange.nir.NirExporter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code export MODEL.json}: writes a network, drawn or trained, for another framework. */
@Command(name = "export", resourceBundle = "org.spikebook.cli.usage")
final class ExportCommand implements Callable<Integer> {

    private static final String NIR = "nir";
    private static final String BRIAN = "brian2";
    private static final String NEST = "nest";
    private static final String PYNN = "pynn";

    private final Terminal terminal;

    @Spec private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "MODEL.json", descriptionKey = "drawnOrTrained")
    private Path file = Path.of("");

    @Option(names = "--format", paramLabel = "NAME", required = true)
    private String format = NIR;

    @Mixin private final NirOptions nir = new NirOptions();

    @Mixin private final HelpOption help = new HelpOption();

    @Mixin private final Output output = new Output();

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws StopException {
        output.check();
        ModelInput model = ModelInput.read(file, terminal.laboratory());
        return switch (result(model)) {
            case ExportResult.Refused(List<Problem> problems) ->
                    throw StopException.failed(file.toString(), problems);
            case ExportResult.Ready(byte[] bytes, List<Problem> warnings) -> {
                output.write(bytes, terminal.out());
                terminal.warn(file.toString(), warnings);
                yield ExitCode.DONE;
            }
        };
    }

    private ExportResult result(ModelInput model) throws StopException {
        return switch (format) {
            case NIR -> {
                output.requireFile(NIR);
                yield NirExporter.write(model.network(), model.weights(), nir.settings());
            }
            case BRIAN -> script(model, BrianExporter::write);
            case NEST -> script(model, NestExporter::write);
            case PYNN -> script(model, PynnExporter::write);
            default ->
                    throw StopException.badInput(
                            "--format",
                            "unknownFormat",
                            format,
                            String.join(", ", NIR, BRIAN, NEST, PYNN));
        };
    }

    /** Writes a network with its weights and what its stimuli show. */
    @FunctionalInterface
    private interface Exporter {
        ExportResult write(NetworkModel network, WeightSet weights, SpikeSources sources);
    }

    private ExportResult script(ModelInput model, Exporter exporter) throws StopException {
        new UnusedOptions(command).refuse(file, "script", "--framework", "--file-step", "--reset");
        return exporter.write(model.network(), model.weights(), terminal.laboratory().sources());
    }
}
