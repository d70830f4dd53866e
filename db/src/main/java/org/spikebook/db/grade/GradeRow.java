package org.spikebook.db.grade;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.assignment.SubmissionId;

import java.time.Instant;

/**
 * What a submission earned.
 *
 * @param number 1 for the first grade of the submission
 * @param points of the tasks as measured, with what was set by hand
 * @param detail versioned JSON: points and reasons a task, as measured
 * @param marks versioned JSON of what was set by hand; none: nothing was
 */
public record GradeRow(
        SubmissionId submission,
        long number,
        double points,
        double maxPoints,
        String detail,
        @Nullable String marks,
        String engine,
        Instant gradedAt,
        GradeOrigin origin) {

    /** The first grade of a submission, as measured. */
    public static GradeRow first(
            SubmissionId submission,
            double points,
            double maxPoints,
            String detail,
            String engine,
            Instant gradedAt) {
        return new GradeRow(
                submission,
                1,
                points,
                maxPoints,
                detail,
                null,
                engine,
                gradedAt,
                GradeOrigin.AUTOMATIC);
    }
}
