package org.spikebook.web.grading;

import org.spikebook.db.assignment.SubmissionId;
import org.spikebook.db.job.QueueName;
import org.spikebook.web.job.JobKind;

import java.time.Duration;
import java.util.UUID;

/** Grades a submission by running it again on what its author has not seen. */
final class GradingJob {

    static final JobKind<Payload> KIND =
            new JobKind<>("grading", Payload.class, Duration.ofMinutes(10), QueueName.GRADING);

    private GradingJob() {}

    /** Which submission to grade. */
    record Payload(UUID submission) {}

    /** A submission has one open grading job, as a cell has one open job. */
    static String cellOf(SubmissionId submission) {
        return "submission/" + submission;
    }
}
