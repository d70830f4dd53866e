package org.spikebook.web.networklab;

import org.spikebook.web.job.CellJobs;
import org.spikebook.web.job.JobService;
import org.spikebook.web.job.queue.JobJson;
import org.springframework.stereotype.Service;

/** Long runs of the current visitor's networks. */
@Service
public class SimulationJobs
        extends CellJobs<SimulationPayload, SimulationStatus, SimulationSummary> {

    SimulationJobs(JobService jobs, JobJson json) {
        super(jobs, json, SimulationHandler.KIND, SimulationStatus.class, SimulationSummary.class);
    }
}
