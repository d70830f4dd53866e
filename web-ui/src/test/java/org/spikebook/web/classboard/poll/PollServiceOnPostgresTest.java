package org.spikebook.web.classboard.poll;

import org.spikebook.web.PostgresTest;

@PostgresTest
class PollServiceOnPostgresTest extends PollServiceTest {}
