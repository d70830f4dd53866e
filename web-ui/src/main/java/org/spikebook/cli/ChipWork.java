package org.spikebook.cli;

import org.spikebook.cli.terminal.Progress;
import org.spikebook.cli.terminal.StopException;
import org.spikebook.cli.terminal.Terminal;
import org.spikebook.lesson.experiment.ChipExperiment;
import org.spikebook.lesson.experiment.ChipExperimentOutcome;
import org.spikebook.lesson.experiment.ChipExperimentResult;
import org.spikebook.lesson.experiment.ClosedLoop;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.Classifier;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.dataset.Dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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
            case ChipExperimentOutcome.Cancelled _ -> throw neverCancelled();
        };
    }

    /**
     * Lets a controller act on its plant, in as many episodes as a chip cell: single states say
     * nothing of it.
     *
     * @param states of the plant
     */
    ClosedLoop.Outcome.Done control(TrainedNetwork controller, Dataset states, long seed)
            throws StopException {
        ClosedLoop loop = new ClosedLoop(experiment, ClosedLoop.USUAL_EPISODES);
        RunControl progress = Progress.of(terminal).ofRun();
        return switch (loop.run(controller, states, Map.of(), seed, progress)) {
            case ClosedLoop.Outcome.Done done -> done;
            case ClosedLoop.Outcome.DoesNotFit(List<Problem> problems) ->
                    throw StopException.failed(file.toString(), problems);
            case ClosedLoop.Outcome.Cancelled _ -> throw neverCancelled();
        };
    }

    private static IllegalStateException neverCancelled() {
        return new IllegalStateException("a command is not cancelled here");
    }
}
