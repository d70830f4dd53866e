package org.spikebook.web.classroom;

import org.spikebook.web.PostgresTest;

@PostgresTest
class AssignmentVersionServiceOnPostgresTest extends AssignmentVersionServiceTest {}
