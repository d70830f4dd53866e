package org.spikebook.web.account.openid;

import org.spikebook.web.PostgresTest;

@PostgresTest
class IdentityServiceOnPostgresTest extends IdentityServiceTest {}
