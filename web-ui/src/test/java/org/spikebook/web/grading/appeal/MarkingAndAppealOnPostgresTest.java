package org.spikebook.web.grading.appeal;

import org.spikebook.web.job.JobPostgresTest;

@JobPostgresTest
class MarkingAndAppealOnPostgresTest extends MarkingAndAppealTest {}
