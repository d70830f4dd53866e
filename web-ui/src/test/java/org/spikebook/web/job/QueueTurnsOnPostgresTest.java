package org.spikebook.web.job;

import org.spikebook.web.PostgresTest;
import org.spikebook.web.job.queue.QueueTurnsTest;
import org.springframework.context.annotation.Import;

@PostgresTest
@Import(UnpickedJobs.class)
class QueueTurnsOnPostgresTest extends QueueTurnsTest {}
