package org.spikebook.web.authoring;

import org.spikebook.simulator.problem.Problem;

import java.util.List;

/** Outcome of publishing a lesson. */
public sealed interface PublishOutcome {

    /** It is published. */
    record Published(int version) implements PublishOutcome {}

    /** Nothing differs from the newest version. */
    record Unchanged(int version) implements PublishOutcome {}

    /** It cannot be read, or was edited elsewhere since. */
    record Refused(List<Problem> problems) implements PublishOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
