package org.spikebook.web.grading.appeal;

import org.spikebook.web.PostgresTest;

@PostgresTest
class TwoInstructorsOnPostgresTest extends TwoInstructorsTest {}
