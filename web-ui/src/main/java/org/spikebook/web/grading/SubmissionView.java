package org.spikebook.web.grading;

import org.jspecify.annotations.Nullable;
import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.CountingPolicy;
import org.spikebook.db.classroom.CourseId;
import org.spikebook.db.notebook.NotebookId;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.classroom.Counting;
import org.spikebook.web.classroom.Lateness;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A submission as those who may see it see it.
 *
 * @param receipt its name, in its address
 * @param frozen what was submitted
 * @param assignment what it was submitted for; none outside a class
 * @param course the class of the assignment; none outside a class
 * @param student name within the class; none outside a class
 * @param visitor who submitted it
 * @param lateness days late, and what they take of the points
 * @param grade once graded
 * @param problems why grading failed; empty otherwise
 */
public record SubmissionView(
        String receipt,
        Frozen frozen,
        @Nullable AssignmentId assignment,
        @Nullable CourseId course,
        String lessonSlug,
        @Nullable String student,
        VisitorId visitor,
        Instant submittedAt,
        Lateness lateness,
        GradingState state,
        @Nullable GradeView grade,
        List<Problem> problems) {

    public SubmissionView {
        problems = List.copyOf(problems);
    }

    /**
     * What was submitted, as it was then.
     *
     * @param digest hash over all of it
     * @param revision of the notebook
     * @param engine version of the engine
     * @param lessonVersion of a lesson that a class wrote, by which it is graded; 0: that of the
     *     notebook
     * @param parts its trained networks
     */
    public record Frozen(
            String digest,
            NotebookId notebook,
            long revision,
            String engine,
            int lessonVersion,
            List<FrozenPart> parts) {

        public Frozen {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Which of a student's submissions for an assignment counts, in the gradebook and to the
     * student; none before one is graded.
     *
     * @param all in any order
     * @param policy of the assignment
     */
    public static Optional<SubmissionView> counting(
            List<SubmissionView> all, CountingPolicy policy) {
        List<SubmissionView> graded =
                all.stream()
                        .filter(each -> each.grade() != null)
                        .sorted(Comparator.comparing(SubmissionView::submittedAt))
                        .toList();
        return Counting.of(graded, policy, each -> each.share().orElse(0));
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

    /**
     * The result as a share of the maximum of its own grade, usually 0 to 1: grades that were kept
     * when tasks or the rubric changed have another maximum than newer ones.
     */
    public OptionalDouble share() {
        return grade == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        Counting.share(lateness.result(grade.points()), grade.maxPoints()));
    }
}
