package org.spikebook.db.classroom;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;

import java.time.Instant;

/** A class of students. A closed one takes no one in any more. */
public record CourseRow(
        CourseId id,
        String title,
        String joinCode,
        VisitorId createdBy,
        Instant createdAt,
        @Nullable Instant closedAt) {}
