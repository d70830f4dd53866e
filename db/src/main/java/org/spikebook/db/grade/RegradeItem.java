package org.spikebook.db.grade;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.assignment.SubmissionId;
import org.spikebook.db.job.JobId;

import java.time.Instant;

/**
 * One submission of a regrade.
 *
 * @param job grades it again
 * @param baseNumber of the grade that it had when the regrade was requested; 0: none
 * @param result what it earns now; none before it is graded
 */
public record RegradeItem(
        SubmissionId submission, JobId job, long baseNumber, @Nullable Result result) {

    /**
     * What a submission earns, as measured.
     *
     * @param detail versioned JSON: points and reasons a task
     */
    public record Result(
            double points, double maxPoints, String detail, String engine, Instant gradedAt) {}
}
