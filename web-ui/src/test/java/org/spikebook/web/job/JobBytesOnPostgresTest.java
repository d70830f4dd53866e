package org.spikebook.web.job;

import org.spikebook.web.PostgresTest;

@PostgresTest
class JobBytesOnPostgresTest extends JobBytesTest {}
