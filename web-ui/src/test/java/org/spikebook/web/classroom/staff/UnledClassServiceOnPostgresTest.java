package org.spikebook.web.classroom.staff;

import org.spikebook.web.PostgresTest;

@PostgresTest
class UnledClassServiceOnPostgresTest extends UnledClassServiceTest {}
