package org.spikebook.web.classroom.review;

import org.spikebook.db.classroom.CourseId;
import org.spikebook.lesson.notebook.LessonRef;
import org.spikebook.lesson.review.ReviewResult;
import org.spikebook.simulator.engine.RunControl;
import org.spikebook.web.job.JobContext;
import org.spikebook.web.job.JobHandler;
import org.spikebook.web.job.JobKind;
import org.spikebook.web.job.JobOutcome;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Tries a lesson as the instructor who began the dry run, as long as they may. */
@Component
class DryRunHandler implements JobHandler<DryRunJob> {

    private final DryRunService service;

    DryRunHandler(DryRunService service) {
        this.service = service;
    }

    @Override
    public JobKind<DryRunJob> kind() {
        return DryRunJob.KIND;
    }

    @Override
    public JobOutcome run(DryRunJob payload, JobContext context) {
        RunControl control =
                new RunControl(
                        done -> context.progress(new DryRunJob.Progress(done)),
                        context::isStopRequested);
        Optional<ReviewResult> result =
                service.review(
                        new CourseId(payload.course()),
                        new LessonRef(payload.lesson(), payload.version(), ""),
                        control);
        return result.<JobOutcome>map(JobOutcome.Done::new).orElseGet(JobOutcome.Stopped::new);
    }
}
