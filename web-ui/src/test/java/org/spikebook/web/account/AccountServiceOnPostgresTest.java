package org.spikebook.web.account;

import org.spikebook.web.PostgresTest;

@PostgresTest
class AccountServiceOnPostgresTest extends AccountServiceTest {}
