package org.spikebook.web.chiplab;

import org.spikebook.web.job.CellJobs;
import org.spikebook.web.job.JobService;
import org.spikebook.web.job.queue.JobJson;
import org.springframework.stereotype.Service;

/** Trade-offs that the current visitor's chip cells have requested. */
@Service
public class TradeOffJobs extends CellJobs<ChipPayload, ChipStatus, TradeOffResult> {

    TradeOffJobs(JobService jobs, JobJson json) {
        super(jobs, json, TradeOffHandler.KIND, ChipStatus.class, TradeOffResult.class);
    }
}
