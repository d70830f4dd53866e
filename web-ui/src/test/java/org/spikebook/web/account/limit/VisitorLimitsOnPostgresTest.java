package org.spikebook.web.account.limit;

import org.spikebook.web.job.JobPostgresTest;

@JobPostgresTest
class VisitorLimitsOnPostgresTest extends VisitorLimitsTest {}
