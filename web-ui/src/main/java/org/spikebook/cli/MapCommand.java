package org.spikebook.cli;

import org.spikebook.cli.option.ChipOptions;
import org.spikebook.cli.option.HelpOption;
import org.spikebook.cli.option.ModelInput;
import org.spikebook.cli.option.WeightBits;
import org.spikebook.cli.terminal.ExitCode;
import org.spikebook.cli.terminal.Output;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.cli.terminal.Terminal;
import org.spikebook.hardware.document.MappingWriter;
import org.spikebook.hardware.energy.EnergySettings;
import org.spikebook.hardware.mapping.ChipMapping;
import org.spikebook.hardware.mapping.MappingResult;
import org.spikebook.lesson.experiment.ChipExperiment;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.problem.Problem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code map TRAINED.json}: places a network onto a chip and writes what sits where. */
@Command(name = "map", resourceBundle = "org.spikebook.cli.usage")
final class MapCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "TRAINED.json", descriptionKey = "trainedOrDrawn")
    private Path file = Path.of("");

    @Mixin private final ChipOptions chip = new ChipOptions();

    @Mixin private final WeightBits weightBits = new WeightBits();

    @Mixin private final HelpOption help = new HelpOption();

    @Mixin private final Output output = new Output();

    MapCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws StopException {
        output.check();
        Laboratory laboratory = terminal.laboratory();
        ChipExperiment experiment =
                weightBits.apply(chip.experiment(laboratory, EnergySettings.atRate(1), 1));
        ModelInput model = ModelInput.read(file, laboratory);
        switch (experiment.map(model.network(), model.weights())) {
            case MappingResult.Mapped(ChipMapping mapping) ->
                    output.write(MappingWriter.write(mapping), terminal.out());
            case MappingResult.Unmappable(List<Problem> problems) ->
                    throw StopException.failed(file.toString(), problems);
        }
        return ExitCode.DONE;
    }
}
