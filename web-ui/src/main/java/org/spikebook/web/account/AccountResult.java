package org.spikebook.web.account;

import org.spikebook.simulator.problem.Problem;

import java.util.List;

/** The result of making an account. */
public sealed interface AccountResult {

    /** The visitor, the same as before, now with a name and a password. */
    record Made(Visitor visitor) implements AccountResult {}

    /** Not made: everything that is wrong. */
    record Refused(List<Problem> problems) implements AccountResult {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
