package org.spikebook.lesson.experiment;

import org.spikebook.simulator.problem.Problem;

import java.util.List;

/** What came of putting a network on a chip. */
public sealed interface ChipExperimentOutcome {

    /** It ran. */
    record Done(ChipExperimentResult result) implements ChipExperimentOutcome {}

    /** Network, samples and chip do not go together: every reason, with a remedy. */
    record DoesNotFit(List<Problem> problems) implements ChipExperimentOutcome {
        public DoesNotFit {
            problems = List.copyOf(problems);
        }
    }

    /** It was stopped. */
    record Cancelled() implements ChipExperimentOutcome {}
}
