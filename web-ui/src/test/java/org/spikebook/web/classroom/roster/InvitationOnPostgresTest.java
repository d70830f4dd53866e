package org.spikebook.web.classroom.roster;

import org.spikebook.web.PostgresTest;

@PostgresTest
class InvitationOnPostgresTest extends InvitationTest {}
