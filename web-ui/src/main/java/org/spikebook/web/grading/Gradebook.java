package org.spikebook.web.grading;

import org.jspecify.annotations.Nullable;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.classroom.Member;

import java.util.List;

/**
 * Every submission of a class.
 *
 * @param lines one a student and assignment, by name and then in the assignments' order
 */
public record Gradebook(List<Assignment> assignments, List<Line> lines) {

    public Gradebook {
        assignments = List.copyOf(assignments);
        lines = List.copyOf(lines);
    }

    /**
     * What a student submitted for an assignment.
     *
     * @param submissions oldest first; empty if nothing was submitted
     * @param counting the one that counts by the assignment's policy; none before one is graded
     */
    public record Line(
            Member student,
            Assignment assignment,
            List<SubmissionView> submissions,
            @Nullable SubmissionView counting) {

        public Line {
            submissions = List.copyOf(submissions);
        }
    }
}
