package org.spikebook.web.account;

import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.account.device.BrowserIdentity;

/** The result of signing in. */
public sealed interface SignInResult {

    /**
     * It is them.
     *
     * @param token makes the browser theirs: for {@link BrowserIdentity}
     * @param migrated how many notebooks the guest had who signed in: they are the account's now,
     *     and the page says so
     */
    record SignedIn(Visitor visitor, String token, int migrated) implements SignInResult {

        /** Never prints the token. */
        @Override
        public String toString() {
            return "SignedIn[" + visitor + "]";
        }
    }

    /** Not looked at yet, because many attempts failed: to be completed after a delay. */
    record Delayed(SignInAttempt attempt) implements SignInResult {}

    /** Wrong, or too many attempts wait. */
    record Refused(Problem problem) implements SignInResult {}
}
