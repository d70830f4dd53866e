package org.spikebook.web.job;

import org.spikebook.web.PostgresTest;
import org.springframework.context.annotation.Import;

@PostgresTest
@Import({StepsJob.class, UnpickedJobs.class})
class JobServiceOnPostgresTest extends JobServiceTest {}
