package org.spikebook.web.job;

import org.spikebook.simulator.problem.Problem;

import java.util.List;

/** How a job ended. */
public sealed interface JobOutcome {

    /**
     * It is done.
     *
     * @param result kept as JSON; small: large results go to the cache and are named here
     */
    record Done(Object result) implements JobOutcome {}

    /** It cannot be done with this payload: at least one reason. */
    record Failed(List<Problem> problems) implements JobOutcome {

        public Failed {
            problems = List.copyOf(problems);
        }
    }

    /** It stopped because it was asked to. */
    record Stopped() implements JobOutcome {}
}
