package org.spikebook.web.chiplab.ui;

import org.spikebook.hardware.chip.ChipCatalog;
import org.spikebook.web.chiplab.ChipJobs;
import org.spikebook.web.chiplab.TradeOffJobs;
import org.spikebook.web.job.JobService;
import org.springframework.stereotype.Component;

/** What the views of chip cells work with. */
@Component
record ChipTools(ChipCatalog chips, ChipJobs runs, TradeOffJobs tradeOffs, JobService jobs) {}
