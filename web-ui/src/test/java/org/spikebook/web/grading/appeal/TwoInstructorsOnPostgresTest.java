package org.spikebook.web.grading.appeal;

import org.spikebook.web.PostgresTest;
import org.spikebook.web.grading.GradedSubmissions;
import org.springframework.context.annotation.Import;

@PostgresTest
@Import(GradedSubmissions.class)
class TwoInstructorsOnPostgresTest extends TwoInstructorsTest {}
