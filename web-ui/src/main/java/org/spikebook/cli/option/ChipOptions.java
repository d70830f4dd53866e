package org.spikebook.cli.option;

import org.spikebook.cli.terminal.StopException;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.document.ChipSpecReader;
import org.spikebook.hardware.energy.EnergySettings;
import org.spikebook.hardware.mapping.ChipMapper;
import org.spikebook.hardware.mapping.MappingOptions;
import org.spikebook.lesson.experiment.ChipExperiment;
import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.problem.Problem;

import picocli.CommandLine.Option;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which chip, and how the network is put onto it. */
public final class ChipOptions {

    /** How the name of a chip file ends. */
    private static final String FILE = ".json";

    /** The first Loihi, which is meant where no chip is named. */
    public static final String LOIHI = "loihi1";

    public static final String TRUE_NORTH = "truenorth";

    @Option(names = "--chip", paramLabel = "NAME", descriptionKey = "chip")
    private String chip = LOIHI;

    @Option(names = "--chips", paramLabel = "N", descriptionKey = "chips")
    private int chips = 1;

    public ChipExperiment experiment(Laboratory laboratory, EnergySettings energy, int threads)
            throws StopException {
        ChipSpec spec = spec(laboratory);
        List<Problem> problems = ChipMapper.checkChips(spec, chips);
        if (!problems.isEmpty()) {
            throw StopException.badInput("--chips", problems);
        }
        return new ChipExperiment(
                spec,
                MappingOptions.of(spec).withChips(chips),
                energy,
                Optional.empty(),
                Optional.empty(),
                threads);
    }

    public boolean is(String id) {
        return chip.equals(id);
    }

    private ChipSpec spec(Laboratory laboratory) throws StopException {
        return chip.endsWith(FILE) ? ofFile(Path.of(chip)) : ofName(laboratory);
    }

    private static ChipSpec ofFile(Path file) throws StopException {
        byte[] json = new InputFile(file).read().getBytes(StandardCharsets.UTF_8);
        return new InputFile(file).content(ChipSpecReader.read(json));
    }

    private ChipSpec ofName(Laboratory laboratory) throws StopException {
        List<String> known = laboratory.chips().ids();
        return laboratory
                .chips()
                .find(chip)
                .orElseThrow(() ->
                        StopException.badInput(
                                "--chip", "unknownChip", chip, String.join(", ", known)));
    }
}
