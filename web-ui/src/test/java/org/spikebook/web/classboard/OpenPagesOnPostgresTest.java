package org.spikebook.web.classboard;

import org.spikebook.web.PostgresTest;

@PostgresTest
class OpenPagesOnPostgresTest extends OpenPagesTest {}
