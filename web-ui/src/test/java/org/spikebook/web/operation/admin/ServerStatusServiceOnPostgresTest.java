package org.spikebook.web.operation.admin;

import org.spikebook.web.job.JobPostgresTest;

@JobPostgresTest
class ServerStatusServiceOnPostgresTest extends ServerStatusServiceTest {}
