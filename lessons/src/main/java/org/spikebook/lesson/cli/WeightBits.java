package org.spikebook.lesson.cli;

import org.jspecify.annotations.Nullable;
import org.spikebook.lesson.experiment.ChipExperiment;

import picocli.CommandLine.Option;

/** How wide the stored weights are. */
final class WeightBits {

    @Option(names = "--weight-bits", paramLabel = "N", descriptionKey = "weightBits")
    private @Nullable Integer bits;

    ChipExperiment apply(ChipExperiment experiment) {
        return bits == null
                ? experiment
                : experiment.withOptions(experiment.options().withWeightBits(bits));
    }
}
