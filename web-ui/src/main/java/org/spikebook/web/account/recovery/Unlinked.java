package org.spikebook.web.account.recovery;

import org.spikebook.web.account.openid.LinkedIdentity;

import java.util.Collection;
import java.util.List;

/**
 * What leads to an account no more once it has a new password: one who knew the old one may have
 * added it.
 *
 * @param identities by which one signs in to it
 * @param email whether its address goes
 */
public record Unlinked(Collection<LinkedIdentity> identities, boolean email) {

    /** All that leads to the account stays. */
    public static final Unlinked NOTHING = new Unlinked(List.of(), false);
}
