package org.spikebook.web.account.recovery;

import org.spikebook.simulator.problem.Problem;

import java.time.Instant;

/** The result of asking for a link with which an account gets a new password. */
public sealed interface PasswordLink {

    /**
     * It works once, until then.
     *
     * @param token the secret of its address, which is kept nowhere
     */
    record Made(String token, Instant expiresAt) implements PasswordLink {

        /** Never prints the token. */
        @Override
        public String toString() {
            return "Made[" + expiresAt + "]";
        }
    }

    /** There is none for this account, or not by who asks. */
    record Refused(Problem problem) implements PasswordLink {}
}
