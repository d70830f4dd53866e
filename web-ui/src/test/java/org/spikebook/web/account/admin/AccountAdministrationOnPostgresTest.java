package org.spikebook.web.account.admin;

import org.spikebook.web.PostgresTest;

@PostgresTest
class AccountAdministrationOnPostgresTest extends AccountAdministrationTest {}
