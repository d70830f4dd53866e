package org.spikebook.web.grading;

import org.spikebook.db.assignment.AssignmentRow;
import org.spikebook.db.lesson.LessonEditionRepository;
import org.spikebook.db.notebook.NotebookRow;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.notebook.NotebookContents;
import org.springframework.stereotype.Component;

import java.util.Optional;

/**
 * Which versions of a lesson that a class wrote an assignment takes: the one that was the newest
 * when it was assigned, and later ones. Otherwise a student could bring the file of an older one,
 * whose tasks were easier, and be judged by them.
 */
@Component
class SubmittedVersion {

    private final LessonEditionRepository editions;
    private final NotebookContents notebooks;

    SubmittedVersion(LessonEditionRepository editions, NotebookContents notebooks) {
        this.editions = editions;
        this.notebooks = notebooks;
    }

    /** Why a notebook cannot be submitted: it is of an older version. */
    Optional<Problem> problem(AssignmentRow assignment, NotebookRow notebook) {
        int assigned = editions.newestAt(assignment.lessonSlug(), assignment.createdAt());
        if (assigned <= 1) {
            return Optional.empty(); // nothing is older; 0 for lessons whose versions are not kept
        }
        int has = notebooks.shown(notebook).lesson().map(LessonRef::version).orElse(0);
        return has >= assigned
                ? Optional.empty()
                : Optional.of(
                        Problem.of(
                                SubmittedVersion.class,
                                "",
                                "olderVersion",
                                assignment.title(),
                                has,
                                assigned));
    }
}
