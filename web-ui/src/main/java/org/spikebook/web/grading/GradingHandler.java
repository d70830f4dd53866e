package org.spikebook.web.grading;

import org.spikebook.db.assignment.SubmissionId;
import org.spikebook.db.assignment.SubmissionRepository;
import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.db.grade.GradeRepository;
import org.spikebook.db.grade.GradeRow;
import org.spikebook.lesson.grading.Grade;
import org.spikebook.lesson.grading.GradingOutcome;
import org.spikebook.lesson.grading.document.GradeJson;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.web.job.JobContext;
import org.spikebook.web.job.JobHandler;
import org.spikebook.web.job.JobKind;
import org.spikebook.web.job.JobOutcome;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;

/** Grades what was submitted: runs it again, on what its author has not seen. */
@Component
class GradingHandler implements JobHandler<GradingJob> {

    private final SubmissionRepository submissions;
    private final GradeRepository grades;
    private final SubmissionGrader grader;
    private final Clock clock;

    GradingHandler(
            SubmissionRepository submissions,
            GradeRepository grades,
            SubmissionGrader grader,
            Clock clock) {
        this.submissions = submissions;
        this.grades = grades;
        this.grader = grader;
        this.clock = clock;
    }

    /** How much of the grading is done, from 0 to 1. */
    record Progress(double done) {}

    /** The grade itself is a row of its own. */
    record Result(double points, double maxPoints) {}

    @Override
    public JobKind<GradingJob> kind() {
        return GradingJob.KIND;
    }

    @Override
    public long memoryBytes(GradingJob payload) {
        return Math.max(
                JobHandler.super.memoryBytes(payload), grader.memoryBytes(submission(payload)));
    }

    @Override
    public JobOutcome run(GradingJob payload, JobContext context) {
        SubmissionRow submission = submission(payload);
        RunControl control =
                new RunControl(
                        done -> context.progress(new Progress(done)), context::isStopRequested);
        return grader.grade(submission, control)
                .map(outcome -> outcome(submission, outcome))
                .orElseGet(() ->
                        new JobOutcome.Failed(List.of(SubmissionGrader.lessonGone(submission))));
    }

    private SubmissionRow submission(GradingJob payload) {
        return submissions.find(new SubmissionId(payload.submission())).orElseThrow();
    }

    private JobOutcome outcome(SubmissionRow submission, GradingOutcome outcome) {
        return switch (outcome) {
            case GradingOutcome.Graded(var grade) -> keep(submission, grade);
            case GradingOutcome.Cancelled() -> new JobOutcome.Stopped();
        };
    }

    /** The same grade again, after a crash, is not kept twice. */
    private JobOutcome keep(SubmissionRow submission, Grade grade) {
        grades.insert(
                GradeRow.first(
                        submission.id(),
                        grade.points(),
                        grade.maxPoints(),
                        GradeJson.write(grade),
                        grade.engine(),
                        clock.instant()));
        return new JobOutcome.Done(new Result(grade.points(), grade.maxPoints()));
    }
}
