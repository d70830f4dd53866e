package org.spikebook.web.lti.roster;

import org.spikebook.web.PostgresHttpTest;

@PostgresHttpTest
class PlatformRosterOnPostgresTest extends PlatformRosterTest {}
