package org.spikebook.web.grading.regrade;

import org.spikebook.db.assignment.SubmissionId;
import org.spikebook.db.assignment.SubmissionRepository;
import org.spikebook.db.assignment.SubmissionRow;
import org.spikebook.db.grade.RegradeId;
import org.spikebook.db.grade.RegradeItem;
import org.spikebook.db.grade.RegradeRepository;
import org.spikebook.db.grade.RegradeState;
import org.spikebook.lesson.grading.Grade;
import org.spikebook.lesson.grading.GradingOutcome;
import org.spikebook.lesson.grading.document.GradeJson;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.web.grading.SubmissionGrader;
import org.spikebook.web.job.JobContext;
import org.spikebook.web.job.JobHandler;
import org.spikebook.web.job.JobKind;
import org.spikebook.web.job.JobOutcome;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;

/** Keeps what a submission earns now beside its grade, which stays as it is. */
@Component
class RegradeHandler implements JobHandler<RegradeJob.Payload> {

    private final SubmissionRepository submissions;
    private final RegradeRepository regrades;
    private final SubmissionGrader grader;
    private final Clock clock;

    RegradeHandler(
            SubmissionRepository submissions,
            RegradeRepository regrades,
            SubmissionGrader grader,
            Clock clock) {
        this.submissions = submissions;
        this.regrades = regrades;
        this.grader = grader;
        this.clock = clock;
    }

    /** How much of the grading is done, from 0 to 1. */
    record Progress(double done) {}

    /** Whether it was graded: not if the regrade was discarded before. */
    record Result(boolean graded) {}

    @Override
    public JobKind<RegradeJob.Payload> kind() {
        return RegradeJob.KIND;
    }

    @Override
    public long memoryBytes(RegradeJob.Payload payload) {
        return Math.max(
                JobHandler.super.memoryBytes(payload), grader.memoryBytes(submission(payload)));
    }

    @Override
    public JobOutcome run(RegradeJob.Payload payload, JobContext context) {
        RegradeId regrade = new RegradeId(payload.regrade());
        if (!isOpen(regrade)) {
            return new JobOutcome.Done(new Result(false));
        }
        SubmissionRow submission = submission(payload);
        RunControl control =
                new RunControl(
                        done -> context.progress(new Progress(done)), context::isStopRequested);
        return grader.grade(submission, control)
                .map(outcome -> outcome(regrade, submission, outcome))
                .orElseGet(() ->
                        new JobOutcome.Failed(List.of(SubmissionGrader.lessonGone(submission))));
    }

    private SubmissionRow submission(RegradeJob.Payload payload) {
        return submissions.find(new SubmissionId(payload.submission())).orElseThrow();
    }

    private boolean isOpen(RegradeId regrade) {
        return regrades.find(regrade).filter(row -> row.state() == RegradeState.OPEN).isPresent();
    }

    private JobOutcome outcome(
            RegradeId regrade, SubmissionRow submission, GradingOutcome outcome) {
        return switch (outcome) {
            case GradingOutcome.Graded(var grade) -> {
                regrades.keepResult(regrade, submission.id(), result(grade));
                yield new JobOutcome.Done(new Result(true));
            }
            case GradingOutcome.Cancelled() -> new JobOutcome.Stopped();
        };
    }

    private RegradeItem.Result result(Grade grade) {
        return new RegradeItem.Result(
                grade.points(),
                grade.maxPoints(),
                GradeJson.write(grade),
                grade.engine(),
                clock.instant());
    }
}
