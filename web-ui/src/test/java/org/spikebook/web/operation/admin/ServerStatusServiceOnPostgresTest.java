package org.spikebook.web.operation.admin;

import org.spikebook.web.PostgresTest;
import org.spikebook.web.job.UnpickedJobs;
import org.springframework.context.annotation.Import;

@PostgresTest
@Import(UnpickedJobs.class)
class ServerStatusServiceOnPostgresTest extends ServerStatusServiceTest {}
