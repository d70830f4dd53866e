package org.spikebook.web.question;

import org.spikebook.web.PostgresTest;

@PostgresTest
class QuestionServiceOnPostgresTest extends QuestionServiceTest {}
