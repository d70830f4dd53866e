package org.spikebook.lesson.cli;

import org.jspecify.annotations.Nullable;
import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.hardware.energy.EnergySettings;
import org.spikebook.hardware.mapping.MappingOptions;
import org.spikebook.lesson.experiment.ChipExperiment;
import org.spikebook.lesson.experiment.Laboratory;

import picocli.CommandLine.Option;

import java.util.List;

/** Which chip, and how the network is put onto it. */
final class ChipOptions {

    @Option(names = "--chip", paramLabel = "NAME", required = true, descriptionKey = "chip")
    private String chip = "";

    @Option(names = "--weight-bits", paramLabel = "N", descriptionKey = "weightBits")
    private @Nullable Integer weightBits;

    ChipExperiment experiment(Laboratory laboratory, EnergySettings energy, int threads)
            throws StopException {
        return new ChipExperiment(spec(laboratory), options(), energy, threads);
    }

    private ChipSpec spec(Laboratory laboratory) throws StopException {
        List<String> known = laboratory.chips().ids();
        return laboratory
                .chips()
                .find(chip)
                .orElseThrow(() ->
                        StopException.badInput(
                                "--chip", "unknownChip", chip, String.join(", ", known)));
    }

    private MappingOptions options() {
        return weightBits == null
                ? MappingOptions.DEFAULT
                : MappingOptions.DEFAULT.withWeightBits(weightBits);
    }
}
