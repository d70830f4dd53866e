package org.spikebook.web.classroom;

import org.spikebook.parameter.Problem;

/** What became of joining a class. */
public sealed interface JoinResult {

    /** A member from now on, or all along. */
    record Joined(Course course, String name) implements JoinResult {}

    /** No such code, a name that is taken or empty, or too many tries. */
    record Refused(Problem problem) implements JoinResult {}
}
