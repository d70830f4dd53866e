package org.spikebook.lesson.grading;

import org.spikebook.hardware.chip.ChipSpec;
import org.spikebook.lesson.check.Finding;
import org.spikebook.lesson.experiment.ChipExperiment;
import org.spikebook.lesson.experiment.ClosedLoop;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.control.ControlReport;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.method.ControlTester;

import java.util.List;
import java.util.Map;

/**
 * Lets trained networks control a plant in hidden episodes, in software and on chips.
 *
 * @param data of the plant's states
 * @param plant values of its parameters that are not the defaults
 * @param seed of the starts and the input spikes
 */
record HiddenEpisodes(
        Dataset data, Map<String, Value> plant, int episodes, long seed, RunControl control) {

    /** Energy is not asked. */
    private static final double ANY_RATE = 1;

    /** In software. */
    Finding<ControlReport> of(TrainedNetwork network) {
        return ControlTester.run(network, data, plant, episodes, seed, control.cancelled())
                .map(this::whole)
                .orElseGet(() -> Reasons.lacking("notAController"));
    }

    private Finding<ControlReport> whole(ControlReport report) {
        if (report.steps().size() < episodes) {
            throw new CancelledException();
        }
        return Finding.found(report);
    }

    /** On a chip, with its widest weights. */
    Finding<ControlReport> of(TrainedNetwork network, ChipSpec chip) {
        ClosedLoop loop = new ClosedLoop(ChipExperiment.on(chip, ANY_RATE, 1), episodes);
        return switch (loop.run(network, data, plant, seed, control)) {
            case ClosedLoop.Outcome.Done done -> Finding.found(done.chip());
            case ClosedLoop.Outcome.DoesNotFit(List<Problem> problems) ->
                    Reasons.lacking(Reasons.text("chip.doesNotFit", chip.name()), problems);
            case ClosedLoop.Outcome.Cancelled _ -> throw new CancelledException();
        };
    }
}
