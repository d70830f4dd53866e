package org.spikebook.db.account;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A visitor. A guest has no {@code accountName}; an account has one.
 *
 * @param displayName what others see; may be absent for a guest
 * @param accountName the name for signing in, lower case, unique
 * @param passwordHash null for a guest, and for an account that is signed in to by a provider only
 * @param instructor may make classes
 * @param administrator looks after the accounts of the server
 * @param disabledAt since when the account cannot sign in; null if it can
 * @param signedInAt when its owner last signed in; null for never
 */
public record VisitorRow(
        VisitorId id,
        @Nullable String displayName,
        @Nullable String accountName,
        @Nullable String passwordHash,
        boolean instructor,
        Instant createdAt,
        Instant lastSeenAt,
        boolean administrator,
        @Nullable Instant disabledAt,
        @Nullable Instant signedInAt) {

    public static VisitorRow guest(VisitorId id, Instant now) {
        return new VisitorRow(id, null, null, null, false, now, now, false, null, null);
    }

    public boolean isGuest() {
        return accountName == null;
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    /** Never prints the password's hash. */
    @Override
    public String toString() {
        return "VisitorRow[" + id + (isGuest() ? ", guest" : ", " + accountName) + "]";
    }
}
