package org.spikebook.web.share;

import org.spikebook.web.PostgresTest;

@PostgresTest
class ShareServiceOnPostgresTest extends ShareServiceTest {}
