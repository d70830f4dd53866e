package org.spikebook.web.classroom;

import org.spikebook.simulator.problem.Problem;

/** The result of making a class. */
public sealed interface CreateCourseResult {

    record Created(Course course) implements CreateCourseResult {}

    record Refused(Problem problem) implements CreateCourseResult {}
}
