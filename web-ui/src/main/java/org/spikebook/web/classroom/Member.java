package org.spikebook.web.classroom;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.MemberRow;

import java.time.Instant;

/** A member of a class, as those who teach it see them. */
public record Member(VisitorId id, String name, CourseRole role, Instant joinedAt) {

    public static Member of(MemberRow row) {
        return new Member(row.visitor(), row.name(), row.role(), row.joinedAt());
    }
}
