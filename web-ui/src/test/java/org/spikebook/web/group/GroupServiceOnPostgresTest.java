package org.spikebook.web.group;

import org.spikebook.web.PostgresTest;

@PostgresTest
class GroupServiceOnPostgresTest extends GroupServiceTest {}
