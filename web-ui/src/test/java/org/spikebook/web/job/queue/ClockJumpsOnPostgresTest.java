package org.spikebook.web.job.queue;

import org.spikebook.web.job.JobPostgresTest;

@JobPostgresTest
class ClockJumpsOnPostgresTest extends ClockJumpsTest {}
