package org.spikebook.db.classroom;

import org.spikebook.db.account.VisitorId;

import java.time.Instant;

/**
 * A visitor's place in a course.
 *
 * @param name as the class sees it
 * @param nameKey the name without case and doubled spaces: unique within the course
 */
public record MemberRow(
        CourseId course,
        VisitorId visitor,
        CourseRole role,
        String name,
        String nameKey,
        Instant joinedAt) {}
