package org.spikebook.db.grade;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.SubmissionId;

import java.time.Instant;

/**
 * A student's request to review a grade.
 *
 * @param pointsBefore the points reached when it was asked
 * @param answer none while it is open, as all that follows
 * @param pointsAfter the points reached with the answer
 */
public record AppealRow(
        AppealId id,
        SubmissionId submission,
        String message,
        Instant askedAt,
        double pointsBefore,
        @Nullable String answer,
        @Nullable VisitorId answeredBy,
        @Nullable Instant answeredAt,
        @Nullable Double pointsAfter) {

    /** Whether it waits for an answer. */
    public boolean isOpen() {
        return answer == null;
    }
}
