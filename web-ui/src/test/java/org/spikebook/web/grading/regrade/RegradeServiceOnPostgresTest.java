package org.spikebook.web.grading.regrade;

import org.spikebook.web.PostgresTest;

@PostgresTest
class RegradeServiceOnPostgresTest extends RegradeServiceTest {}
