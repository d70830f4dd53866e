package org.spikebook.web.share;

import org.spikebook.simulator.problem.Problem;

/** The result of making a link to a notebook. */
public sealed interface ShareResult {

    /**
     * It works from now on.
     *
     * @param token the secret of its address, which is kept nowhere
     */
    record Shared(String token) implements ShareResult {

        /** Never prints the token. */
        @Override
        public String toString() {
            return "Shared";
        }
    }

    /** The notebook cannot be shared now. */
    record Refused(Problem problem) implements ShareResult {}
}
