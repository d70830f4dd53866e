package org.spikebook.web.grading.regrade;

import org.spikebook.simulator.problem.Problem;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One submission in the preview of a regrade. Points are those reached, before a deduction for days
 * late.
 *
 * @param before empty if it had no grade
 * @param after empty while it is not graded again
 * @param changes the tasks that change
 * @param problems why it could not be graded again; empty otherwise
 */
public record RegradeLine(
        String student,
        String receipt,
        Instant submittedAt,
        Optional<Score> before,
        Optional<Score> after,
        RegradeEffect effect,
        List<TaskChange> changes,
        List<Problem> problems) {

    /** Points, and the maximum that they are of. */
    public record Score(double points, double maxPoints) {}

    public RegradeLine {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }
}
