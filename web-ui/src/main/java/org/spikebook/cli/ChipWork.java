package org.spikebook.cli;

import org.spikebook.cli.terminal.Progress;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.cli.terminal.Terminal;
import org.spikebook.lesson.experiment.ChipExperiment;
import org.spikebook.lesson.experiment.ChipExperimentOutcome;
import org.spikebook.lesson.experiment.ChipExperimentResult;
import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.Classifier;

import java.nio.file.Path;
import java.util.List;

/** Runs a network on a chip, for the commands that write what came of it. */
record ChipWork(Path file, ChipExperiment experiment, Terminal terminal) {

    ChipExperimentResult run(Classifier trained, SpikeSource source, long seed)
            throws StopException {
        ChipExperimentOutcome outcome =
                experiment.run(trained, source, seed, Progress.of(terminal).ofRun());
        return switch (outcome) {
            case ChipExperimentOutcome.Done(ChipExperimentResult result) -> result;
            case ChipExperimentOutcome.DoesNotFit(List<Problem> problems) ->
                    throw StopException.failed(file.toString(), problems);
            case ChipExperimentOutcome.Cancelled _ ->
                    throw new IllegalStateException("a command is not cancelled here");
        };
    }
}
