package org.spikebook.db.audit;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.classroom.CourseId;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that one person did to the role, the time or the account of another, or, as its own
 * subject, to a learning platform.
 *
 * @param course in which class; null for what concerns the whole server
 * @param actorName the name of who did it, as it was then; null for a guest without one
 * @param subjectName the name of whom it concerns, as it was then; null for a guest without one
 * @param before the role before, if a role changed and there was one; the time before in percent,
 *     if that changed
 * @param after the role, or the time, afterwards; the beginning of the name of a learning platform
 */
public record AuditRow(
        UUID id,
        Instant at,
        @Nullable CourseId course,
        VisitorId actor,
        @Nullable String actorName,
        VisitorId subject,
        @Nullable String subjectName,
        AuditAction action,
        @Nullable String before,
        @Nullable String after) {}
