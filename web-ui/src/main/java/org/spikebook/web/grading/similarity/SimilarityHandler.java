package org.spikebook.web.grading.similarity;

import org.spikebook.db.assignment.AssignmentId;
import org.spikebook.web.job.JobContext;
import org.spikebook.web.job.JobHandler;
import org.spikebook.web.job.JobKind;
import org.spikebook.web.job.JobOutcome;
import org.springframework.stereotype.Component;

/** Compares submissions as the instructor who requested it, as long as they may. */
@Component
class SimilarityHandler implements JobHandler<SimilarityJob> {

    private final SimilarityService service;

    SimilarityHandler(SimilarityService service) {
        this.service = service;
    }

    @Override
    public JobKind<SimilarityJob> kind() {
        return SimilarityJob.KIND;
    }

    @Override
    public JobOutcome run(SimilarityJob payload, JobContext context) {
        SimilarityReport report =
                service.compare(
                        new AssignmentId(payload.assignment()),
                        payload.percent(),
                        context::isStopRequested,
                        done -> context.progress(new SimilarityJob.Progress(done)));
        return context.isStopRequested() ? new JobOutcome.Stopped() : new JobOutcome.Done(report);
    }
}
