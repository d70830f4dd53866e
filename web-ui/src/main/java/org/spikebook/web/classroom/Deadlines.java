package org.spikebook.web.classroom;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;

import java.time.Instant;
import java.util.Map;

/**
 * When an assignment is due, student by student.
 *
 * @param dueAt for all who have no date of their own; none: whenever
 * @param extensions the dates of students who have their own
 */
public record Deadlines(@Nullable Instant dueAt, Map<VisitorId, Instant> extensions) {

    public Deadlines {
        extensions = Map.copyOf(extensions);
    }

    /** When it is due for one student; none: whenever. */
    public @Nullable Instant of(VisitorId student) {
        Instant own = extensions.get(student);
        return own == null || dueAt == null ? dueAt : own;
    }

    /** Whether what a student submitted then is late. */
    public boolean isLate(VisitorId student, Instant submittedAt) {
        Instant due = of(student);
        return due != null && submittedAt.isAfter(due);
    }
}
