package org.spikebook.web.classroom;

import org.spikebook.simulator.problem.Problem;

/** The result of joining a class. */
public sealed interface JoinResult {

    /** A member from now on, or all along. */
    record Joined(Course course, String name) implements JoinResult {}

    /** Not looked at yet, because many wrong codes were entered: to be completed after a delay. */
    record Delayed(JoinAttempt attempt) implements JoinResult {}

    /** No such code, a name that is taken or empty, or too many attempts wait. */
    record Refused(Problem problem) implements JoinResult {}
}
