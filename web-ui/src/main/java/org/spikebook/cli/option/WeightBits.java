package org.spikebook.cli.option;

import org.jspecify.annotations.Nullable;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.lesson.experiment.ChipExperiment;

import picocli.CommandLine.Option;

import java.util.List;

/** How wide the stored weights are. */
public final class WeightBits {

    @Option(names = "--weight-bits", paramLabel = "N", descriptionKey = "weightBits")
    private @Nullable Integer bits;

    public ChipExperiment apply(ChipExperiment experiment) throws StopException {
        if (bits == null) {
            return experiment;
        }
        List<Integer> known = experiment.chip().synapses().weightBits();
        if (!known.contains(bits)) {
            throw StopException.badInput("--weight-bits", "unknownBits", bits, known);
        }
        return experiment.withOptions(experiment.options().withWeightBits(bits));
    }
}
