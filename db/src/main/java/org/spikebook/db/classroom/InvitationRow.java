package org.spikebook.db.classroom;

import java.time.Instant;

/**
 * A person on the list of a course who has not joined yet.
 *
 * @param nameKey the name without case and doubled spaces: unique among the course's invitations
 * @param joinCode lets its holder join under this name, once
 */
public record InvitationRow(
        InvitationId id,
        CourseId course,
        String name,
        String nameKey,
        RosterDetails details,
        String joinCode,
        Instant createdAt) {}
