package org.spikebook.web.grading.similarity;

import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.web.job.JobKind;

import java.time.Duration;
import java.util.UUID;

/**
 * What to compare: the submissions of an assignment. No grading waits for it.
 *
 * @param percent lowest share of values in common, 1 to 100
 */
record SimilarityJob(UUID assignment, int percent) {

    static final JobKind<SimilarityJob> KIND =
            new JobKind<>("similarity", SimilarityJob.class, Duration.ofMinutes(20));

    /** How much is done, from 0 to 1. */
    record Progress(double done) {}

    /** What such a job is about. */
    static String subject(AssignmentId assignment) {
        return "similarity of " + assignment.value();
    }
}
