package org.spikebook.web.classboard.spotlight;

import org.spikebook.web.PostgresTest;

@PostgresTest
class SpotlightServiceOnPostgresTest extends SpotlightServiceTest {}
