package org.spikebook.web.traininglab;

import org.spikebook.web.job.CellJobs;
import org.spikebook.web.job.JobService;
import org.spikebook.web.job.queue.JobJson;
import org.springframework.stereotype.Service;

/** Trainings of the current visitor's cells. */
@Service
public class TrainingJobs extends CellJobs<TrainingPayload, TrainingStatus, TrainingSummary> {

    TrainingJobs(JobService jobs, JobJson json) {
        super(jobs, json, TrainingHandler.KIND, TrainingStatus.class, TrainingSummary.class);
    }
}
