package org.spikebook.web.grading;

import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.grading.Grader;
import org.spikebook.lesson.grading.GradingOutcome;
import org.spikebook.lesson.grading.Submission;
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
     * Grades it by the lesson in the variant of the notebook, and in its version, where versions
     * are kept, otherwise as it is now; empty if the server does not have the lesson.
     */
    public Optional<GradingOutcome> grade(SubmissionRow submission, RunControl control) {
        Submission frozen = freezer.thaw(submission);
        return frozen.notebook()
                .lesson()
                .filter(ref -> ref.id().equals(submission.lessonSlug()))
                .flatMap(lessons::lesson)
                .or(() -> lessons.lesson(submission.lessonSlug()))
                .map(lesson -> grader.grade(lesson, frozen, seeds.of(submission), control));
    }

    /** Why a submission cannot be graded whose lesson is missing. */
    public static Problem lessonGone(SubmissionRow submission) {
        return Problem.of(SubmissionGrader.class, "", "lessonGone", submission.lessonSlug());
    }
}
