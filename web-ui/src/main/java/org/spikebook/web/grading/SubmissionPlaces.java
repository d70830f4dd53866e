package org.spikebook.web.grading;

import org.spikebook.db.account.VisitorId;
import org.spikebook.db.assignment.AssignmentRepository;
import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.notebook.NotebookRow;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.variant.AssignmentVariants;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** For which assignments a notebook can be submitted, for services that know who asks. */
@Component
class SubmissionPlaces {

    private final AssignmentRepository assignments;
    private final SubmissionPeriod period;
    private final AssignmentVariants variants;
    private final SubmittedVersion versions;

    SubmissionPlaces(
            AssignmentRepository assignments,
            SubmissionPeriod period,
            AssignmentVariants variants,
            SubmittedVersion versions) {
        this.assignments = assignments;
        this.period = period;
        this.variants = variants;
        this.versions = versions;
    }

    /** Those that take it now. */
    List<AssignmentRow> open(NotebookRow notebook, VisitorId visitor) {
        return assigned(notebook, visitor).stream()
                .filter(each -> problem(each, notebook, visitor).isEmpty())
                .toList();
    }

    /** Why the others do not. */
    List<Problem> problems(NotebookRow notebook, VisitorId visitor) {
        return assigned(notebook, visitor).stream()
                .flatMap(each -> problem(each, notebook, visitor).stream())
                .toList();
    }

    /** Why an assignment does not take the notebook. */
    Optional<Problem> problem(AssignmentRow assignment, NotebookRow notebook, VisitorId visitor) {
        return period.problem(assignment, visitor)
                .or(() -> variants.problem(assignment, notebook, visitor))
                .or(() -> versions.problem(assignment, notebook));
    }

    /** How often a visitor can still submit for an assignment; empty: any number of times. */
    Optional<Integer> attemptsLeft(AssignmentRow assignment, VisitorId visitor) {
        return period.attemptsLeft(assignment, visitor);
    }

    /** Whether a visitor's class has the assignment, and takes submissions. */
    boolean isOpenTo(VisitorId visitor, AssignmentRow assignment) {
        return assignments.openTo(visitor, assignment.lessonSlug()).contains(assignment);
    }

    private List<AssignmentRow> assigned(NotebookRow notebook, VisitorId visitor) {
        String lesson = notebook.lessonSlug();
        return lesson == null ? List.of() : assignments.openTo(visitor, lesson);
    }
}
