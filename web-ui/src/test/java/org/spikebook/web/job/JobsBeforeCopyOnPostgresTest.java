package org.spikebook.web.job;

@JobPostgresTest
class JobsBeforeCopyOnPostgresTest extends JobsBeforeCopyTest {}
