package org.spikebook.web.account.openid;

import org.jspecify.annotations.Nullable;
import org.spikebook.simulator.problem.Problem;

/** What came of a way to the provider and back. The page says it once. */
public sealed interface OidcOutcome {

    /**
     * The visitor is signed in.
     *
     * @param migrated how many notebooks the guest had: they are the account's now
     */
    record SignedIn(int migrated) implements OidcOutcome {}

    /** The account that was signed in to can be signed in to by this identity from now on. */
    record Linked(ProviderIdentity identity) implements OidcOutcome {}

    /**
     * No account has this identity, and none was made.
     *
     * @param takenName an account that may be theirs, as it has their name; null for none
     */
    record Unknown(ProviderIdentity identity, @Nullable String takenName) implements OidcOutcome {}

    /** Not signed in, and not linked. */
    record Refused(Problem problem) implements OidcOutcome {}
}
