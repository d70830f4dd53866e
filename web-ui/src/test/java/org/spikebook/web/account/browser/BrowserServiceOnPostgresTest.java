package org.spikebook.web.account.browser;

import org.spikebook.web.PostgresTest;

@PostgresTest
class BrowserServiceOnPostgresTest extends BrowserServiceTest {}
