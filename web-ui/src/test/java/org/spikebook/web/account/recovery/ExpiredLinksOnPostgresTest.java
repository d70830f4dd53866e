package org.spikebook.web.account.recovery;

import org.spikebook.web.PostgresTest;

@PostgresTest
class ExpiredLinksOnPostgresTest extends ExpiredLinksTest {}
