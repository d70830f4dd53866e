package org.spikebook.training;

import org.spikebook.simulator.problem.Problem;

import java.util.List;

/** How a training ended: with a network, with the reasons why not, or stopped. */
public sealed interface TrainingOutcome {

    /** It ran to its end. */
    record Trained(TrainedNetwork network) implements TrainingOutcome {}

    /**
     * Network, plan and data do not go together: every reason, with a remedy. Nothing was run, or
     * weights diverged.
     */
    record Untrainable(List<Problem> problems) implements TrainingOutcome {
        public Untrainable {
            problems = List.copyOf(problems);
        }
    }

    /** It was stopped. */
    record Cancelled() implements TrainingOutcome {}
}
