package org.spikebook.web.grading.ui;

import org.spikebook.web.job.JobPostgresTest;

@JobPostgresTest
class AssignmentAddressesOnPostgresTest extends AssignmentAddressesTest {}
