package org.spikebook.db.assignment;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.classroom.CourseId;

import java.time.Instant;

/**
 * A lesson that a class is to submit.
 *
 * @param lessonVersion by which what is submitted is graded; 0 for lessons whose versions are not
 *     kept
 * @param withdrawnAt since then it takes no submissions; none: it takes them
 */
public record AssignmentRow(
        AssignmentId id,
        CourseId course,
        String lessonSlug,
        int lessonVersion,
        String title,
        AssignmentTerms terms,
        @Nullable Instant withdrawnAt,
        Instant createdAt) {}
