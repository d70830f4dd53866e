package org.spikebook.web.job;

import org.spikebook.db.job.JobState;
import org.spikebook.simulator.problem.Problem;

import java.util.List;

/**
 * How a job stands, in few words.
 *
 * @param problems why it failed; empty otherwise
 */
public record JobSummary(JobState state, List<Problem> problems) {
    public JobSummary {
        problems = List.copyOf(problems);
    }

    /** Whether it failed by a fault of the server, which its payload did not bring about. */
    public boolean failedByServer() {
        return state == JobState.FAILED
                && !problems.isEmpty()
                && problems.stream().allMatch(JobRunner::isOfServer);
    }
}
