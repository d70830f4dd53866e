package org.spikebook.web.classroom;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classroom.CourseId;

import java.time.Instant;

/**
 * A lesson to be submitted.
 *
 * @param policy which of several submissions counts
 * @param dueAt later is accepted and marked late; none: whenever
 * @param withdrawn whether it takes no submissions any more
 */
public record Assignment(
        AssignmentId id,
        CourseId course,
        String lessonSlug,
        String title,
        CountingPolicy policy,
        @Nullable Instant dueAt,
        boolean withdrawn) {

    /** The same, due at another time. */
    Assignment dueAt(@Nullable Instant at) {
        return new Assignment(id, course, lessonSlug, title, policy, at, withdrawn);
    }

    public static Assignment of(AssignmentRow row) {
        return new Assignment(
                row.id(),
                row.course(),
                row.lessonSlug(),
                row.title(),
                row.policy(),
                row.dueAt(),
                row.withdrawnAt() != null);
    }
}
