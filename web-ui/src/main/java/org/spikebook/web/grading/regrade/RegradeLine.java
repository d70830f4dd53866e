package org.spikebook.web.grading.regrade;

import org.spikebook.simulator.problem.Problem;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

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
        OptionalDouble before,
        OptionalDouble after,
        RegradeEffect effect,
        List<TaskChange> changes,
        List<Problem> problems) {

    public RegradeLine {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }
}
