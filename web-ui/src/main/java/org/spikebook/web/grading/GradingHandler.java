package org.spikebook.web.grading;

import org.spikebook.db.assignment.SubmissionId;
import org.spikebook.db.assignment.SubmissionRepository;
import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.db.grade.GradeRepository;
import org.spikebook.db.grade.GradeRow;
import org.spikebook.lesson.content.Lesson;
import org.spikebook.lesson.content.LessonCatalog;
import org.spikebook.lesson.grading.Grade;
import org.spikebook.lesson.grading.Grader;
import org.spikebook.lesson.grading.GradingOutcome;
import org.spikebook.lesson.grading.document.GradeJson;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.simulator.problem.Problem;
import org.spikebook.web.job.JobContext;
import org.spikebook.web.job.JobHandler;
import org.spikebook.web.job.JobKind;
import org.spikebook.web.job.JobOutcome;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Grades what was submitted: runs it again, on what its author has not seen. */
@Component
class GradingHandler implements JobHandler<GradingJob.Payload> {

    private final SubmissionRepository submissions;
    private final GradeRepository grades;
    private final LessonCatalog lessons;
    private final Freezer freezer;
    private final HiddenSeeds seeds;
    private final Grader grader;
    private final Clock clock;

    GradingHandler(
            SubmissionRepository submissions,
            GradeRepository grades,
            LessonCatalog lessons,
            Freezer freezer,
            HiddenSeeds seeds,
            Grader grader,
            Clock clock) {
        this.submissions = submissions;
        this.grades = grades;
        this.lessons = lessons;
        this.freezer = freezer;
        this.seeds = seeds;
        this.grader = grader;
        this.clock = clock;
    }

    /** How much of the grading is done, from 0 to 1. */
    record Progress(double done) {}

    /** The grade itself is a row of its own. */
    record Result(double points, double maxPoints) {}

    @Override
    public JobKind<GradingJob.Payload> kind() {
        return GradingJob.KIND;
    }

    @Override
    public JobOutcome run(GradingJob.Payload payload, JobContext context) {
        SubmissionRow submission =
                submissions.find(new SubmissionId(payload.submission())).orElseThrow();
        Optional<Lesson> lesson = lessons.lesson(submission.lessonSlug());
        if (lesson.isEmpty()) {
            return new JobOutcome.Failed(
                    List.of(
                            Problem.of(
                                    GradingHandler.class,
                                    "",
                                    "lessonGone",
                                    submission.lessonSlug())));
        }
        RunControl control =
                new RunControl(
                        done -> context.progress(new Progress(done)), context::isStopRequested);
        return switch (grader.grade(
                lesson.get(), freezer.thaw(submission), seeds.of(submission), control)) {
            case GradingOutcome.Graded(var grade) -> keep(submission, grade);
            case GradingOutcome.Cancelled() -> new JobOutcome.Stopped();
        };
    }

    private JobOutcome keep(SubmissionRow submission, Grade grade) {
        grades.insert(
                new GradeRow(
                        submission.id(),
                        grade.points(),
                        grade.maxPoints(),
                        GradeJson.write(grade),
                        grade.engine(),
                        clock.instant()));
        return new JobOutcome.Done(new Result(grade.points(), grade.maxPoints()));
    }
}
