package org.spikebook.web.account;

import org.spikebook.web.PostgresTest;

@PostgresTest
class GuestMigrationOnPostgresTest extends GuestMigrationTest {}
