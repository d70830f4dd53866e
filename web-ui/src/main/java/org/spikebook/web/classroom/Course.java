package org.spikebook.web.classroom;

import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.CourseRow;
import org.spikebook.web.common.ReadableCode;

import java.time.Instant;

/**
 * A class as one of its members sees it.
 *
 * @param joinCode in groups, to read aloud; empty for students
 * @param closed no one can join or submit any more
 * @param role what the current visitor is in it
 */
public record Course(
        CourseId id,
        String title,
        String joinCode,
        CourseRole role,
        Instant createdAt,
        boolean closed) {

    static Course of(CourseRow row, CourseRole role) {
        String code = role.teaches() ? ReadableCode.grouped(row.joinCode()) : "";
        return new Course(
                row.id(), row.title(), code, role, row.createdAt(), row.closedAt() != null);
    }
}
