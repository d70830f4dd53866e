package org.spikebook.web.classroom.roster;

import org.spikebook.web.PostgresTest;

@PostgresTest
class RosterServiceOnPostgresTest extends RosterServiceTest {}
