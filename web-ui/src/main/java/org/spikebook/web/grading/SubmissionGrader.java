package org.spikebook.web.grading;

import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.grading.Grader;
import org.spikebook.lesson.grading.GradingOutcome;
import org.spikebook.lesson.grading.Submission;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.problem.Problem;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Runs submissions again, on what their authors have not seen. Safe for use by several threads. */
@Component
public class SubmissionGrader {

    private final LessonCatalog lessons;
    private final Freezer freezer;
    private final HiddenSeeds seeds;
    private final Grader grader;

    SubmissionGrader(LessonCatalog lessons, Freezer freezer, HiddenSeeds seeds, Grader grader) {
        this.lessons = lessons;
        this.freezer = freezer;
        this.seeds = seeds;
        this.grader = grader;
    }

    /**
     * Grades it by the lesson as it is now, in the variant of the notebook; empty if the server
     * does not have the lesson.
     */
    public Optional<GradingOutcome> grade(SubmissionRow submission, RunControl control) {
        Submission frozen = freezer.thaw(submission);
        return lessons.lesson(submission.lessonSlug())
                .map(lesson -> lesson.variant(variant(frozen)))
                .map(lesson -> grader.grade(lesson, frozen, seeds.of(submission), control));
    }

    /** A notebook of another variant than that of the student was not accepted. */
    private static String variant(Submission frozen) {
        return frozen.notebook().lesson().map(LessonRef::variant).orElse("");
    }

    /** Why a submission cannot be graded whose lesson is missing. */
    public static Problem lessonGone(SubmissionRow submission) {
        return Problem.of(SubmissionGrader.class, "", "lessonGone", submission.lessonSlug());
    }
}
