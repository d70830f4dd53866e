package org.spikebook.web.classroom.staff;

import org.spikebook.db.classroom.CourseRole;
import org.spikebook.db.classroom.StaffInvitationId;

import java.time.Instant;
import java.util.Optional;

/**
 * An invitation that was not taken up yet, as the instructors of the class see it.
 *
 * @param account the name of the account it is for; empty if it is a link
 */
public record StaffInvitation(
        StaffInvitationId id, CourseRole role, Optional<String> account, Instant expiresAt) {}
