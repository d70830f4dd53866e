package org.spikebook.web.grading;

import org.spikebook.web.PostgresTest;
import org.springframework.context.annotation.Import;

@PostgresTest
@Import(GradedSubmissions.class)
class LatePolicyOnPostgresTest extends LatePolicyTest {}
