package org.spikebook.web.notebook.retention;

import org.spikebook.web.PostgresTest;

@PostgresTest
class ResultRetentionOnPostgresTest extends ResultRetentionTest {}
