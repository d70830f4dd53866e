package org.spikebook.web.grading.regrade;

import org.spikebook.db.job.QueueName;
import org.spikebook.web.job.JobKind;

import java.time.Duration;
import java.util.UUID;

/** Grades one submission of a regrade; the more of them wait, the later the turn of each. */
final class RegradeJob {

    static final JobKind<Payload> KIND =
            new JobKind<>("regrade", Payload.class, Duration.ofMinutes(10), QueueName.GRADING);

    private RegradeJob() {}

    /** Which submission to grade, for which regrade. */
    record Payload(UUID regrade, UUID submission) {}
}
