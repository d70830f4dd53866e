package org.spikebook.web.job;

@JobPostgresTest
class JobServiceOnPostgresTest extends JobServiceTest {}
