package org.spikebook.web.job;

@JobPostgresTest
class JobWatchersOnPostgresTest extends JobWatchersTest {}
