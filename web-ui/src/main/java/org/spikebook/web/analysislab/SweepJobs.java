package org.spikebook.web.analysislab;

import org.spikebook.lesson.experiment.sweep.SweepPlan;
import org.spikebook.web.job.CellJobs;
import org.spikebook.web.job.JobService;
import org.spikebook.web.job.queue.JobJson;
import org.springframework.stereotype.Service;

/** Sweeps that the current visitor's network cells have requested. */
@Service
public class SweepJobs extends CellJobs<SweepPlan, SweepStatus, KeptSweep> {

    SweepJobs(JobService jobs, JobJson json) {
        super(jobs, json, SweepHandler.KIND, SweepStatus.class, KeptSweep.class);
    }
}
