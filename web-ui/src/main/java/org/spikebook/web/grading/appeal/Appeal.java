package org.spikebook.web.grading.appeal;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.grade.AppealId;

import java.time.Instant;

/**
 * A request to review a grade, as the student and those who teach see it.
 *
 * @param pointsBefore the points reached when it was asked
 * @param answer none while it is open
 */
public record Appeal(
        AppealId id,
        String message,
        Instant askedAt,
        double pointsBefore,
        @Nullable Answer answer) {

    /**
     * An answer.
     *
     * @param by name within the class
     * @param pointsAfter the points reached with it
     */
    public record Answer(String text, String by, Instant at, double pointsAfter) {}
}
