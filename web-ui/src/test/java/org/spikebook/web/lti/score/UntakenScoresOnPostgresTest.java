package org.spikebook.web.lti.score;

import org.spikebook.web.PostgresHttpTest;

@PostgresHttpTest
class UntakenScoresOnPostgresTest extends UntakenScoresTest {}
