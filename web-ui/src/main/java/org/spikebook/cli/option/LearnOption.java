package org.spikebook.cli.option;

import org.jspecify.annotations.Nullable;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.lesson.experiment.ChipExperiment;
import org.spikebook.training.Classifier;

import picocli.CommandLine.Option;

import java.util.List;
import java.util.Optional;

/** Which projection continues learning on the chip. */
public final class LearnOption {

    @Option(names = "--learn", paramLabel = "PROJECTION", descriptionKey = "learn")
    private @Nullable String projection;

    public ChipExperiment apply(ChipExperiment experiment, Classifier trained)
            throws StopException {
        if (projection == null) {
            return experiment;
        }
        List<String> known = trained.trainedProjections();
        if (!known.contains(projection)) {
            throw StopException.badInput(
                    "--learn", "unknownLearner", projection, String.join(", ", known));
        }
        return experiment.learning(Optional.of(projection));
    }
}
