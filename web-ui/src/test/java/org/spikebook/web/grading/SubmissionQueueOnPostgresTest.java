package org.spikebook.web.grading;

import org.spikebook.web.job.JobPostgresTest;

@JobPostgresTest
class SubmissionQueueOnPostgresTest extends SubmissionQueueTest {}
