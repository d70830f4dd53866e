package org.spikebook.web.grading;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.classroom.Lateness;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A submission as those who may see it see it.
 *
 * @param receipt its name, in its address
 * @param digest hash over everything that was submitted
 * @param assignment what it was submitted for; none outside a class
 * @param course the class of the assignment; none outside a class
 * @param student name within the class; none outside a class
 * @param visitor who handed it in
 * @param revision the notebook's revision that was frozen
 * @param engine the engine's version when it was submitted
 * @param lateness days late, and what they take of the points
 * @param grade once graded
 * @param problems why grading failed; empty otherwise
 */
public record SubmissionView(
        String receipt,
        String digest,
        @Nullable AssignmentId assignment,
        @Nullable CourseId course,
        String lessonSlug,
        @Nullable String student,
        VisitorId visitor,
        NotebookId notebook,
        long revision,
        String engine,
        Instant submittedAt,
        Lateness lateness,
        List<FrozenPart> parts,
        GradingState state,
        @Nullable GradeView grade,
        List<Problem> problems) {

    public SubmissionView {
        parts = List.copyOf(parts);
        problems = List.copyOf(problems);
    }

    /** Whether it was submitted after the due date. */
    public boolean late() {
        return lateness.isLate();
    }

    /** Points after the deduction for days late; empty before it is graded. */
    public OptionalDouble result() {
        return grade == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(lateness.result(grade.points()));
    }
}
