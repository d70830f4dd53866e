package org.spikebook.web.classboard.report;

import org.spikebook.web.PostgresTest;

@PostgresTest
class ReportServiceOnPostgresTest extends ReportServiceTest {}
