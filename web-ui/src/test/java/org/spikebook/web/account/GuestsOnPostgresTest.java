package org.spikebook.web.account;

import org.spikebook.web.PostgresTest;

@PostgresTest
class GuestsOnPostgresTest extends GuestsTest {}
