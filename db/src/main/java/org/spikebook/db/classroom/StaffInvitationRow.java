package org.spikebook.db.classroom;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;

import java.time.Instant;

/**
 * An invitation to teach a course: by a link, or for one account.
 *
 * @param tokenHash of the link; null if it is for an account
 * @param account whom it is for; null if it is a link
 */
public record StaffInvitationRow(
        StaffInvitationId id,
        CourseId course,
        CourseRole role,
        @Nullable String tokenHash,
        @Nullable VisitorId account,
        VisitorId createdBy,
        Instant createdAt,
        Instant expiresAt) {}
