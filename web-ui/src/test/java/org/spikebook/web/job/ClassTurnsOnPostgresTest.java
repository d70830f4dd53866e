package org.spikebook.web.job;

import org.spikebook.web.PostgresTest;
import org.springframework.context.annotation.Import;

@PostgresTest
@Import(StepsJob.class)
class ClassTurnsOnPostgresTest extends ClassTurnsTest {}
