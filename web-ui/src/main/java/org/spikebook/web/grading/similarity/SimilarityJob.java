package org.spikebook.web.grading.similarity;

import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.web.job.JobKind;

import java.time.Duration;
import java.util.UUID;

/** Compares the submissions of an assignment; no grading waits for it. */
final class SimilarityJob {

    static final JobKind<Payload> KIND =
            new JobKind<>("similarity", Payload.class, Duration.ofMinutes(20));

    private SimilarityJob() {}

    /**
     * What to compare.
     *
     * @param percent lowest share of values in common, 1 to 100
     */
    record Payload(UUID assignment, int percent) {}

    /** How much is done, from 0 to 1. */
    record Progress(double done) {}

    /** What such a job is about. */
    static String subject(AssignmentId assignment) {
        return "similarity of " + assignment.value();
    }
}
