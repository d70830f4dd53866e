package org.spikebook.web.grading.regrade;

import org.spikebook.simulator.problem.Problem;

/** How the publication of a regrade ended. */
public sealed interface PublishResult {

    /**
     * It counts now.
     *
     * @param changed submissions with a new grade
     * @param outdated submissions whose grade was changed since the regrade was requested: it stays
     */
    record Published(int changed, int outdated) implements PublishResult {}

    /** It was not, and why. */
    record Refused(Problem problem) implements PublishResult {}
}
