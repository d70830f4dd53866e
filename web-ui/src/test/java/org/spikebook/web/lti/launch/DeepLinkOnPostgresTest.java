package org.spikebook.web.lti.launch;

import org.spikebook.web.PostgresHttpTest;

@PostgresHttpTest
class DeepLinkOnPostgresTest extends DeepLinkTest {}
