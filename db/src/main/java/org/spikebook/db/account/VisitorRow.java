package org.spikebook.db.account;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A visitor. A guest has neither {@code accountName} nor {@code passwordHash}; an account has both.
 *
 * @param displayName what others see; may be absent for a guest
 * @param accountName the name for signing in, lower case, unique
 * @param instructor may make classes
 */
public record VisitorRow(
        VisitorId id,
        @Nullable String displayName,
        @Nullable String accountName,
        @Nullable String passwordHash,
        boolean instructor,
        Instant createdAt,
        Instant lastSeenAt) {

    public static VisitorRow guest(VisitorId id, Instant now) {
        return new VisitorRow(id, null, null, null, false, now, now);
    }

    public boolean isGuest() {
        return accountName == null;
    }

    /** Never prints the password's hash. */
    @Override
    public String toString() {
        return "VisitorRow[" + id + (isGuest() ? ", guest" : ", " + accountName) + "]";
    }
}
