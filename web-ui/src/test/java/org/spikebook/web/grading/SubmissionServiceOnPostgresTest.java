package org.spikebook.web.grading;

import org.spikebook.web.PostgresTest;
import org.spikebook.web.job.SteadySteps;
import org.spikebook.web.job.UnpickedJobs;
import org.springframework.context.annotation.Import;

@PostgresTest
@Import({UnpickedJobs.class, SteadySteps.class})
class SubmissionServiceOnPostgresTest extends SubmissionServiceTest {}
