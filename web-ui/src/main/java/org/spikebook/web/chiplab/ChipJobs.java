package org.spikebook.web.chiplab;

import org.spikebook.web.job.CellJobs;
import org.spikebook.web.job.JobService;
import org.spikebook.web.job.queue.JobJson;
import org.springframework.stereotype.Service;

/** Chip runs of the current visitor's cells. */
@Service
public class ChipJobs extends CellJobs<ChipPayload, ChipStatus, ChipResult> {

    ChipJobs(JobService jobs, JobJson json) {
        super(jobs, json, ChipHandler.KIND, ChipStatus.class, ChipResult.class);
    }
}
