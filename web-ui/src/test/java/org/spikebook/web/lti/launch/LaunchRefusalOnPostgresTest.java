package org.spikebook.web.lti.launch;

import org.spikebook.web.PostgresHttpTest;

@PostgresHttpTest
class LaunchRefusalOnPostgresTest extends LaunchRefusalTest {}
