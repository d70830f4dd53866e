package org.spikebook.web.grading;

import org.spikebook.web.PostgresTest;

@PostgresTest
class GradingOnPostgresTest extends GradingTest {}
