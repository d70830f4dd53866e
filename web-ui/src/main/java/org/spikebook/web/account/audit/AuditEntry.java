package org.spikebook.web.account.audit;

import org.spikebook.db.audit.AuditAction;
import org.spikebook.db.audit.AuditRow;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What was done to a role, to the time for assignments, or to an account.
 *
 * @param actor name of who did it; empty for a guest without one
 * @param subject name of whom it concerns; empty for a guest without one
 * @param before name of the role before, or the time in percent
 * @param after name of the role afterwards, the time in percent, or what a learning platform is
 *     called
 */
public record AuditEntry(
        Instant at,
        String actor,
        String subject,
        AuditAction action,
        Optional<String> before,
        Optional<String> after) {

    static AuditEntry of(AuditRow row) {
        return new AuditEntry(
                row.at(),
                Objects.requireNonNullElse(row.actorName(), ""),
                Objects.requireNonNullElse(row.subjectName(), ""),
                row.action(),
                Optional.ofNullable(row.before()),
                Optional.ofNullable(row.after()));
    }
}
