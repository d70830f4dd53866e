package org.spikebook.web.account.recovery;

import org.spikebook.web.PostgresTest;

@PostgresTest
class ForgottenPasswordServiceOnPostgresTest extends ForgottenPasswordServiceTest {}
