package org.spikebook.web.job;

@JobPostgresTest
class JobTurnsOnPostgresTest extends JobTurnsTest {}
