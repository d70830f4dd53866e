package org.spikebook.web.sweeplab.ui;

import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.web.job.JobService;
import org.spikebook.web.sweeplab.FigureJobs;
import org.spikebook.web.sweeplab.Figures;
import org.springframework.stereotype.Component;

/** What the views of sweep cells work with. */
@Component
record SweepTools(Laboratory laboratory, Figures figures, FigureJobs runs, JobService jobs) {}
