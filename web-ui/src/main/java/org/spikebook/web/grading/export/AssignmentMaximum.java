package org.spikebook.web.grading.export;

import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.grade.CriterionRow;
import org.spikebook.db.grade.RubricRepository;
import org.spikebook.web.classroom.Assignment;
import org.spikebook.web.grading.GradeView;
import org.spikebook.web.grading.Gradebook;
import org.spikebook.web.grading.SubmittedVersion;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How many points an assignment gives now: those of the tasks of its lesson, in the version by
 * which it is graded, and of the criteria of its rubric. Grades that were given before one of both
 * was changed may say otherwise.
 */
@Component
class AssignmentMaximum {

    private final AssignmentRepository assignments;
    private final SubmittedVersion versions;
    private final RubricRepository rubrics;

    AssignmentMaximum(
            AssignmentRepository assignments, SubmittedVersion versions, RubricRepository rubrics) {
        this.assignments = assignments;
        this.versions = versions;
        this.rubrics = rubrics;
    }

    /** For each assignment of a gradebook. */
    Map<AssignmentId, Double> of(Gradebook gradebook) {
        Map<AssignmentId, Double> maxima = new LinkedHashMap<>();
        for (Assignment assignment : gradebook.assignments()) {
            maxima.put(
                    assignment.id(),
                    assignments
                            .find(assignment.id())
                            .flatMap(versions::lesson)
                            .map(lesson -> lesson.maxPoints() + ofRubric(assignment))
                            .orElseGet(() -> lastGraded(gradebook, assignment)));
        }
        return maxima;
    }

    private double ofRubric(Assignment assignment) {
        return rubrics.criteria(assignment.id()).stream()
                .mapToDouble(CriterionRow::maxPoints)
                .sum();
    }

    /** Without the lesson, which the server does not have any more, the newest grade tells. */
    private static double lastGraded(Gradebook gradebook, Assignment assignment) {
        return gradebook.lines().stream()
                .filter(line -> line.assignment().id().equals(assignment.id()))
                .flatMap(line -> line.submissions().stream())
                .flatMap(submission -> Stream.ofNullable(submission.grade()))
                .max(Comparator.comparing(GradeView::gradedAt))
                .map(GradeView::maxPoints)
                .orElse(0.0);
    }
}
