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

    private static final String LESSON_GONE = "lessonGone";

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
     * Grades it by the lesson in the variant of the notebook and in the version that was frozen
     * with it, else in that of the notebook; where versions are not kept, by the lesson as it is
     * now. Empty if the server does not have the lesson.
     */
    public Optional<GradingOutcome> grade(SubmissionRow submission, RunControl control) {
        Submission frozen = freezer.thaw(submission);
        return lessons.lesson(lesson(submission, frozen))
                .map(lesson -> grader.grade(lesson, frozen, seeds.of(submission), control));
    }

    /** What the largest network of a submission is expected to need, in bytes. */
    public long memoryBytes(SubmissionRow submission) {
        return grader.memoryBytes(freezer.notebook(submission));
    }

    private static LessonRef lesson(SubmissionRow submission, Submission frozen) {
        LessonRef own =
                frozen.notebook()
                        .lesson()
                        .filter(ref -> ref.id().equals(submission.lessonSlug()))
                        .orElseGet(() -> new LessonRef(submission.lessonSlug(), 0));
        int version = submission.lessonVersion();
        return version == 0 ? own : new LessonRef(own.id(), version, own.variant());
    }

    /** Why a submission cannot be graded whose lesson is missing. */
    public static Problem lessonGone(SubmissionRow submission) {
        return Problem.of(SubmissionGrader.class, "", LESSON_GONE, submission.lessonSlug());
    }

    /** Whether a problem says that. */
    static boolean isLessonGone(Problem problem) {
        return problem.code().equals(LESSON_GONE);
    }
}
