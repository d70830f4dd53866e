package org.spikebook.web.account.email;

import org.spikebook.web.PostgresTest;

@PostgresTest
class EmailServiceOnPostgresTest extends EmailServiceTest {}
