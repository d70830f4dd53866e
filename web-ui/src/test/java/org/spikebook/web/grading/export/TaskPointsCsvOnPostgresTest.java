package org.spikebook.web.grading.export;

import org.spikebook.web.PostgresTest;

@PostgresTest
class TaskPointsCsvOnPostgresTest extends TaskPointsCsvTest {}
