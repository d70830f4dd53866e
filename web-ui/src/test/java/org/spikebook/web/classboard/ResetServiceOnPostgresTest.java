package org.spikebook.web.classboard;

import org.spikebook.web.PostgresTest;

@PostgresTest
class ResetServiceOnPostgresTest extends ResetServiceTest {}
