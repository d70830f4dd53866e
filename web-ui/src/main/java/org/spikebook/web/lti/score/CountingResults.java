package org.spikebook.web.lti.score;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.assignment.SubmissionId;
import org.spikebook.db.assignment.SubmissionRepository;
import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.db.grade.GradeRepository;
import org.spikebook.db.grade.GradeRow;
import org.spikebook.db.grade.RubricRepository;
import org.spikebook.lesson.grading.document.GradeJson;
import org.spikebook.web.classroom.Counting;
import org.spikebook.web.classroom.DeadlineReader;
import org.spikebook.web.classroom.Deadlines;
import org.spikebook.web.grading.mark.Marks;
import org.spikebook.web.grading.mark.MarksJson;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What counts for each student of an assignment, as in the gradebook, without its details. */
@Component
class CountingResults {

    private final SubmissionRepository submissions;
    private final GradeRepository grades;
    private final RubricRepository rubrics;
    private final DeadlineReader deadlines;

    CountingResults(
            SubmissionRepository submissions,
            GradeRepository grades,
            RubricRepository rubrics,
            DeadlineReader deadlines) {
        this.submissions = submissions;
        this.grades = grades;
        this.rubrics = rubrics;
        this.deadlines = deadlines;
    }

    /**
     * A result.
     *
     * @param points after the deduction for days late
     * @param grade whose it is
     * @param rubric ids of the criteria that the assignment has beside its tasks
     */
    record Result(double points, double maxPoints, GradeRow grade, List<String> rubric) {

        double share() {
            return Counting.share(points, maxPoints);
        }

        /** Whether something of it is still to be marked by hand. */
        boolean isPending() {
            Marks marks = MarksJson.read(grade.marks());
            return marks.lacks(rubric)
                    || GradeJson.read(grade.detail()).tasks().stream().anyMatch(marks::waits);
        }
    }

    /** Of all students who have a grade. */
    Map<VisitorId, Result> of(AssignmentRow assignment) {
        Deadlines dates = deadlines.of(assignment);
        Map<SubmissionId, GradeRow> graded = grades.of(assignment.id());
        List<String> rubric = rubrics.criterionIds(assignment.id());
        Map<VisitorId, List<Result>> all = new HashMap<>();
        for (SubmissionRow row : submissions.of(assignment.id())) {
            GradeRow grade = graded.get(row.id());
            if (grade != null) {
                all.computeIfAbsent(row.visitor(), _ -> new ArrayList<>())
                        .add(result(row, grade, rubric, dates));
            }
        }
        Map<VisitorId, Result> counting = new HashMap<>();
        all.forEach((student, results) -> {
            Optional<Result> counts =
                    Counting.of(results, assignment.terms().policy(), Result::share);
            counts.ifPresent(result -> counting.put(student, result));
        });
        return counting;
    }

    private static Result result(
            SubmissionRow row, GradeRow grade, List<String> rubric, Deadlines deadlines) {
        double points = deadlines.lateness(row.visitor(), row.submittedAt()).result(grade.points());
        return new Result(points, grade.maxPoints(), grade, rubric);
    }
}
