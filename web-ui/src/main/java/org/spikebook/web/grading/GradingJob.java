package org.spikebook.web.grading;

import org.spikebook.db.assignment.SubmissionId;
import org.spikebook.db.job.QueueName;
import org.spikebook.web.job.JobKind;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** What to grade: a submission, by running it again on what its author has not seen. */
record GradingJob(UUID submission) {

    static final JobKind<GradingJob> KIND =
            new JobKind<>("grading", GradingJob.class, Duration.ofMinutes(10), QueueName.GRADING);

    private static final String PREFIX = "submission/";

    /** A submission has one open grading job, as a cell has one open job. */
    static String cellOf(SubmissionId submission) {
        return PREFIX + submission;
    }

    /** The submission that a cell of this name stands for. */
    static Optional<SubmissionId> submissionOf(String cell) {
        return cell.startsWith(PREFIX)
                ? Optional.of(new SubmissionId(UUID.fromString(cell.substring(PREFIX.length()))))
                : Optional.empty();
    }
}
