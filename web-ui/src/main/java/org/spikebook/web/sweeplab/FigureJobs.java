package org.spikebook.web.sweeplab;

import org.spikebook.web.job.CellJobs;
import org.spikebook.web.job.JobService;
import org.spikebook.web.job.queue.JobJson;
import org.springframework.stereotype.Service;

/** Sweeps that the current visitor's sweep cells have requested. */
@Service
public class FigureJobs extends CellJobs<FigurePayload, FigureStatus, FigureRun> {

    FigureJobs(JobService jobs, JobJson json) {
        super(jobs, json, FigureHandler.KIND, FigureStatus.class, FigureRun.class);
    }
}
