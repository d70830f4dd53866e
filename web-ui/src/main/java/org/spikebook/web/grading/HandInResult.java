package org.spikebook.web.grading;

import org.spikebook.simulator.problem.Problem;

/** The result of submitting. */
public sealed interface HandInResult {

    /** Frozen, and waiting to be graded. */
    record HandedIn(SubmissionView submission) implements HandInResult {}

    /** Not submitted, and why. */
    record Refused(Problem problem) implements HandInResult {}
}
