package org.spikebook.web.classroom;

import org.spikebook.web.PostgresTest;

@PostgresTest
class AssignmentServiceOnPostgresTest extends AssignmentServiceTest {}
