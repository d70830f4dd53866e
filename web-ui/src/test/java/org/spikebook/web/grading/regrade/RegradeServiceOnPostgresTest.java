package org.spikebook.web.grading.regrade;

import org.spikebook.web.PostgresTest;
import org.spikebook.web.grading.GradedSubmissions;
import org.springframework.context.annotation.Import;

@PostgresTest
@Import(GradedSubmissions.class)
class RegradeServiceOnPostgresTest extends RegradeServiceTest {}
