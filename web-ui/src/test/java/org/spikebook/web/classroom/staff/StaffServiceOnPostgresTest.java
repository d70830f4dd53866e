package org.spikebook.web.classroom.staff;

import org.spikebook.web.PostgresTest;

@PostgresTest
class StaffServiceOnPostgresTest extends StaffServiceTest {}
