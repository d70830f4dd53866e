package org.spikebook.web.grading;

import org.spikebook.simulator.problem.Problem;

import java.util.List;

/** A submission that is frozen, or why there is none. */
public sealed interface SubmissionResult {

    /**
     * Frozen, and waiting to be graded.
     *
     * @param alsoFor names of the other members of the group for whom it was submitted
     * @param notFor names of those for whom it was not: they would have none or a late one of it
     */
    record Submitted(SubmissionView submission, List<String> alsoFor, List<String> notFor)
            implements SubmissionResult {

        public Submitted {
            alsoFor = List.copyOf(alsoFor);
            notFor = List.copyOf(notFor);
        }
    }

    /** Not submitted, and why. */
    record Refused(Problem problem) implements SubmissionResult {}
}
