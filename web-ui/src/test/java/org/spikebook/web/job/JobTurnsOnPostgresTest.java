package org.spikebook.web.job;

import org.spikebook.web.PostgresTest;

@PostgresTest
class JobTurnsOnPostgresTest extends JobTurnsTest {}
