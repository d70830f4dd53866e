package org.spikebook.web.grading;

import org.spikebook.web.grading.mark.CriterionMark;

import java.time.Instant;
import java.util.List;

/**
 * Grades for tests of what shows them: without notes and comments, and with each criterion of the
 * rubric judged.
 *
 * @param tasks what each came to
 * @param engine that graded
 * @param at when
 */
public record GradeFixture(
        double points, double maxPoints, List<TaskPoints> tasks, String engine, Instant at) {

    /** The first grade of a submission, by the grader. */
    public GradeView automatic() {
        return grade(1, List.of(), false);
    }

    /** The second one, by hand, with a criterion beside the tasks. */
    public GradeView byHand(CriterionMark criterion) {
        return grade(2, List.of(criterion), true);
    }

    private GradeView grade(long number, List<CriterionMark> criteria, boolean byHand) {
        return new GradeView(
                number, points, maxPoints, tasks, criteria, false, List.of(), byHand, "", engine,
                at);
    }
}
