package org.spikebook.web.account.openid;

import java.util.List;

/**
 * How the current visitor can sign in to their account.
 *
 * @param password whether it has one
 */
public record SignInMethods(boolean password, List<LinkedIdentity> identities) {

    public SignInMethods {
        identities = List.copyOf(identities);
    }
}
