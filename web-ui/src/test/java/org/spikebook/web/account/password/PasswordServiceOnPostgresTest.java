package org.spikebook.web.account.password;

import org.spikebook.web.PostgresTest;

@PostgresTest
class PasswordServiceOnPostgresTest extends PasswordServiceTest {}
