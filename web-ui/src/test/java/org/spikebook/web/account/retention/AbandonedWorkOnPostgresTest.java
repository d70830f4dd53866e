package org.spikebook.web.account.retention;

import org.spikebook.web.PostgresTest;

@PostgresTest
class AbandonedWorkOnPostgresTest extends AbandonedWorkTest {}
