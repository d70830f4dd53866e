package org.spikebook.web.notebook;

import org.spikebook.web.PostgresTest;

@PostgresTest
class LockedSavesOnPostgresTest extends LockedSavesTest {}
