package org.spikebook.web.grading;

import org.spikebook.simulator.problem.Problem;

/** What became of handing in. */
public sealed interface HandInResult {

    /** Frozen, and waiting to be graded. */
    record HandedIn(SubmissionView submission) implements HandInResult {}

    /** Not handed in, and why. */
    record Refused(Problem problem) implements HandInResult {}
}
