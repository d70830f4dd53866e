package org.spikebook.web.account.admin;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.account.VisitorRow;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An account, as administrators see it.
 *
 * @param accountName the name for signing in
 * @param name as others see it
 * @param signedInAt when its owner last signed in; empty for accounts from before that was kept
 * @param disabled cannot sign in
 */
public record AccountLine(
        VisitorId id,
        String accountName,
        String name,
        ServerRole role,
        Optional<Instant> signedInAt,
        boolean disabled) {

    static AccountLine of(VisitorRow row) {
        String account = Objects.requireNonNull(row.accountName());
        return new AccountLine(
                row.id(),
                account,
                Objects.requireNonNullElse(row.displayName(), account),
                ServerRole.of(row),
                Optional.ofNullable(row.signedInAt()),
                row.isDisabled());
    }
}
