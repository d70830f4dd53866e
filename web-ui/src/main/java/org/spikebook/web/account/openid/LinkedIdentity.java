package org.spikebook.web.account.openid;

import org.spikebook.db.account.IdentityRow;

import java.time.Instant;
import java.util.Optional;

/**
 * An identity of the current visitor's account.
 *
 * @param label an e-mail address or name by which its owner recognizes it
 * @param signedInAt when it was last used; empty for never since it was linked
 */
public record LinkedIdentity(
        String issuer, String subject, String label, Optional<Instant> signedInAt) {

    /** As it is kept. */
    public static LinkedIdentity of(IdentityRow row) {
        return new LinkedIdentity(
                row.issuer(), row.subject(), row.label(), Optional.ofNullable(row.signedInAt()));
    }
}
